package dev.maxarportal.credentials;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was derived from a secret when it was registered with this portal, and by whom that was done.
 *
 * @param findings what somebody agreed to or was told of
 * @param by name of the person
 * @param modified what Maxar told of the credential's last change right after; null when it could not be asked
 */
public record RegisteredSecret(
        SecretFacts facts,
        List<Finding> findings,
        Instant at,
        String by,
        @Nullable Instant modified) {

    /** What somebody had to agree to. */
    public List<Finding> agreedTo() {
        return findings.stream()
                .filter(finding -> finding.severity().asksForConsent())
                .toList();
    }

    /** Whether Maxar still has this secret, as far as its time of the last change tells. */
    boolean isStillThere(@Nullable Instant modifiedNow) {
        return modified == null || modified.equals(modifiedNow);
    }
}
