package dev.maxarportal.credentials.linter;

import dev.maxarportal.credentials.Finding;
import dev.maxarportal.credentials.SecretFacts;
import dev.maxarportal.credentials.Severity;
import dev.maxarportal.maxar.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a secret that somebody handed in.
 *
 * @param field the form's field that it came in, {@code secret} or {@code file}
 * @param findings the worst first
 * @param facts what was found, as far as it could be read; also of a secret that is refused
 * @param secret in the form that Maxar stores; null when it is refused
 */
public record Inspection(
        String field,
        List<Finding> findings,
        @Nullable SecretFacts facts,
        @Nullable Secret secret) {

    /** Whether it cannot be registered, whatever anybody agrees to. */
    public boolean isRefused() {
        return secret == null;
    }

    static Inspection refused(String field, Finding finding) {
        return new Inspection(field, List.of(finding), null, null);
    }

    /** Refused when an error is among the findings. */
    static Inspection of(String field, Findings found, SecretFacts facts, Secret secret) {
        return new Inspection(field, found.worstFirst(), facts, found.has(Severity.ERROR) ? null : secret);
    }
}
