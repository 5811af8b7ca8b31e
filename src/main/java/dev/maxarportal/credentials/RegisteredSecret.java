package dev.maxarportal.credentials;

import java.time.Duration;
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

    /** How far Maxar's time of a registration may be from the portal's. */
    static final Duration ABOUT = Duration.ofMinutes(5);

    /** What somebody had to agree to. */
    public List<Finding> agreedTo() {
        return findings.stream()
                .filter(finding -> finding.severity().asksForConsent())
                .toList();
    }

    /**
     * Whether Maxar still has this secret, as far as its time of the last change tells. Where Maxar could not be asked right
     * after the registration, a change around that time is taken for the registration itself, and a later one for somebody's
     * elsewhere. {@link KnownCredentials#countEndedBy} says the same in SQL.
     */
    boolean isStillThere(@Nullable Instant modifiedNow) {
        return modified == null
                ? modifiedNow == null || Duration.between(at, modifiedNow).abs().compareTo(ABOUT) <= 0
                : modified.equals(modifiedNow);
    }
}
