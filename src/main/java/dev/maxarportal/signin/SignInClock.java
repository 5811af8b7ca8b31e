package dev.maxarportal.signin;

import dev.maxarportal.signin.tokens.SignInProperties;
import dev.maxarportal.signin.tokens.SignInTokens;
import dev.maxarportal.signin.tokens.TokenKind;
import dev.maxarportal.signin.tokens.TokenStore;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells how long a sign-in lasts: until it can no longer be renewed, and in no case longer than the portal's own limit. */
@Component
public class SignInClock {

    private static final Duration NOTICE = Duration.ofMinutes(5);

    private final TokenStore tokens;
    private final Duration limit;
    private final Clock clock;

    SignInClock(TokenStore tokens, SignInProperties settings, Clock clock) {
        this.tokens = tokens;
        this.limit = settings.sessionLimit();
        this.clock = clock;
    }

    /** The times of the request's own sign-in; null when it has no tokens. */
    public @Nullable Times times(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof CurrentUser user)) {
            return null;
        }
        SignInTokens kept = tokens.find(request, TokenKind.MAXAR);
        if (kept == null) {
            return null;
        }
        Instant latest = latest(user);
        Instant end = kept.end() == null || kept.end().isAfter(latest) ? latest : kept.end();
        return new Times(
                kept.issuedAt(),
                kept.expiresAt(),
                kept.refreshToken() != null,
                end,
                !clock.instant().isBefore(end.minus(NOTICE)));
    }

    /** When the portal ends the sign-in whatever the person does. */
    Instant latest(CurrentUser user) {
        return user.signedInAt().plus(limit);
    }

    /**
     * Times of the tokens in use.
     *
     * @param issued when the access token was issued
     * @param expires when it expires
     * @param renewable whether it is then renewed without a new sign-in
     * @param end from when on only a new sign-in helps, as far as is known now: a renewal may put it off
     * @param endsSoon whether that is no more than five minutes away
     */
    public record Times(
            @Nullable Instant issued, @Nullable Instant expires, boolean renewable, Instant end, boolean endsSoon) {}
}
