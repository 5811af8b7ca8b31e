package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.Finding;
import dev.maxarportal.credentials.SecretFacts;
import dev.maxarportal.credentials.Severity;
import dev.maxarportal.maxar.Secret;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading the secret, and what of it somebody has agreed to.
 *
 * @param agreed codes of findings
 * @param secret null when it is refused
 */
record Found(
        @Nullable SecretFacts facts,
        List<Finding> findings,
        Set<String> agreed,
        @Nullable Secret secret) {

    Found {
        findings = findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    public boolean isRefused() {
        return secret == null;
    }

    public List<NamedFact> namedFacts() {
        return facts == null ? List.of() : NamedFact.of(facts);
    }

    /** Whether there is nothing but notes. */
    public boolean isClean() {
        return findings.stream().allMatch(finding -> finding.severity() == Severity.NOTE);
    }

    /** What has to be agreed to each for itself. */
    public List<Finding> dangers() {
        return withSeverity(Severity.DANGER);
    }

    /** What may be agreed to together. */
    public List<Finding> warnings() {
        return withSeverity(Severity.WARNING);
    }

    /** By which all warnings are agreed to, and none that comes later. */
    public String warningCodes() {
        return warnings().stream().map(Finding::code).distinct().collect(Collectors.joining(","));
    }

    public boolean isAgreed(String codes) {
        return agreed.containsAll(Set.of(codes.split(",")));
    }

    /** Whether everything was agreed to that has to be. */
    public boolean isConsented() {
        return agreedTo().size() == askedFor().size();
    }

    /** Codes of what had to be agreed to and was. */
    List<String> agreedTo() {
        return askedFor().stream().filter(agreed::contains).toList();
    }

    private List<String> askedFor() {
        return findings.stream()
                .filter(finding -> finding.severity().asksForConsent())
                .map(Finding::code)
                .distinct()
                .toList();
    }

    private List<Finding> withSeverity(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    @Override
    public String toString() {
        return "Found[" + findings.stream().map(Finding::code).toList() + "]";
    }
}
