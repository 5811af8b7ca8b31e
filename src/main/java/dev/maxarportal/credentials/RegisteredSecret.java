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

    /** How much later than the portal Maxar may say that a registration was. */
    static final Duration DELAY = Duration.ofMinutes(5);

    /** What somebody had to agree to. */
    public List<Finding> agreedTo() {
        return findings.stream()
                .filter(finding -> finding.severity().asksForConsent())
                .toList();
    }

    /**
     * Whether Maxar still has this secret, as far as its time of the last change tells. Where Maxar could not be asked right
     * after the registration, a change well after it is taken for somebody's elsewhere; an earlier one only tells that Maxar's
     * clock is slow. {@link KnownCredentials#countEndedBy} says the same in SQL.
     */
    boolean isStillThere(@Nullable Instant modifiedNow) {
        return modified == null
                ? modifiedNow == null || !modifiedNow.isAfter(at.plus(DELAY))
                : modified.equals(modifiedNow);
    }
}
