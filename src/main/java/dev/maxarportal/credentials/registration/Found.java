package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.Finding;
import dev.maxarportal.credentials.SecretFacts;
import dev.maxarportal.credentials.Severity;
import dev.maxarportal.maxar.Secret;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading the secret, and what of it somebody has agreed to.
 *
 * @param agreed codes of findings, each with the fingerprint of the secret that it was found in
 * @param secret null when it is refused
 */
record Found(
        @Nullable SecretFacts facts,
        List<Finding> findings,
        Set<String> agreed,
        @Nullable Secret secret) {

    /** Notes, since it is for Azure and Google to decide what their secrets look like; still, these may be cut or changed. */
    private static final Set<String> DOUBTS = Set.of(
            "sas-signature",
            "sas-unknown-part",
            "sas-version-new",
            "key-email-foreign",
            "key-no-token-uri",
            "key-short");

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

    /** Whether there is nothing but notes, and none of them doubts that the secret works. */
    public boolean isClean() {
        return findings.stream()
                .allMatch(finding -> finding.severity() == Severity.NOTE && !DOUBTS.contains(finding.code()));
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
        return warnings().stream().map(this::consent).distinct().collect(Collectors.joining(","));
    }

    /** By which a finding is agreed to in this secret and in no other: one that ends in an hour is not one that ends in four days. */
    public String consent(Finding finding) {
        return facts == null ? finding.code() : finding.code() + "@" + facts.fingerprint();
    }

    public boolean isAgreed(String codes) {
        return agreed.containsAll(Set.of(codes.split(",")));
    }

    /** Whether everything was agreed to that has to be. */
    public boolean isConsented() {
        return askedFor().allMatch(finding -> agreed.contains(consent(finding)));
    }

    /** Codes of what had to be agreed to and was. */
    List<String> agreedTo() {
        return askedFor()
                .filter(finding -> agreed.contains(consent(finding)))
                .map(Finding::code)
                .distinct()
                .toList();
    }

    private Stream<Finding> askedFor() {
        return findings.stream().filter(finding -> finding.severity().asksForConsent());
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
