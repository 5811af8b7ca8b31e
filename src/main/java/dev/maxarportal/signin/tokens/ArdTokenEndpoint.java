package dev.maxarportal.signin.tokens;

import dev.maxarportal.maxar.ArdGrant;
import dev.maxarportal.maxar.ArdSignInApi;
import dev.maxarportal.maxar.ArdTokens;
import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gets tokens from ARD's own sign-in. Their lives are the documented ones where an answer does not tell. */
@Component
public class ArdTokenEndpoint {

    private static final Duration ACCESS_LIFE = Duration.ofHours(12);
    private static final Duration REFRESH_LIFE = Duration.ofDays(30);

    private final ArdSignInApi ard;
    private final Clock clock;

    ArdTokenEndpoint(ArdSignInApi ard, Clock clock) {
        this.ard = ard;
        this.clock = clock;
    }

    /**
     * Signs a person in at ARD; null when ARD does not take this name and password.
     *
     * @throws MaxarException when ARD does not answer properly
     */
    public @Nullable SignInTokens signIn(String username, String password) {
        try {
            return exchange(ArdGrant.password(username, password), null);
        } catch (MaxarException failed) {
            if (isRefusal(failed)) {
                return null;
            }
            throw failed;
        }
    }

    /** The tokens for a grant; null when the answer holds none, which is how ARD may refuse, too. */
    @Nullable
    SignInTokens exchange(ArdGrant grant, @Nullable SignInTokens before) {
        Instant now = clock.instant();
        ArdTokens answer = Maxar.awaitOpen(ard.authenticate(grant));
        Secret access = answer.accessToken();
        if (access == null || access.reveal().isBlank()) {
            return null;
        }
        Duration life = answer.expiresIn() == null ? ACCESS_LIFE : Duration.ofSeconds(answer.expiresIn());
        Secret refresh = answer.refreshToken();
        if (refresh == null && before != null) {
            return new SignInTokens(
                    access.reveal(), now, now.plus(life), before.refreshToken(), before.renewableUntil());
        }
        return new SignInTokens(
                access.reveal(),
                now,
                now.plus(life),
                refresh == null ? null : refresh.reveal(),
                refresh == null ? null : now.plus(REFRESH_LIFE));
    }

    /** Whether ARD understood and said no; the documentation leaves open under which of these statuses it does. */
    private static boolean isRefusal(MaxarException failed) {
        return switch (failed.problem()) {
            case UNAUTHORIZED, FORBIDDEN, NOT_FOUND, REJECTED -> true;
            default -> false;
        };
    }
}
