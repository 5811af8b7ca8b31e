package dev.maxarportal.signin.tokens;

import dev.maxarportal.maxar.AccessToken;
import dev.maxarportal.maxar.AccessTokens;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.MaxarProperties;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.maxar.ServiceTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The tokens of the session whose request is being answered. They are renewed once however many requests of the session, in
 * however many replicas, find them expired or refused: a rotated refresh token that is used twice would end the sign-in.
 */
@Component
public class SessionTokens implements AccessTokens {

    private static final Duration ASKED_LATELY = Duration.ofMinutes(5);

    private final TokenStore store;
    private final TokenRenewal maxarRenewal;
    private final TokenRenewal ardRenewal;
    private final boolean ardSignsInItself;
    private final Clock clock;

    SessionTokens(
            TokenStore store,
            MaxarTokenRenewal maxarRenewal,
            ArdTokenRenewal ardRenewal,
            MaxarProperties maxar,
            Clock clock) {
        this.store = store;
        this.maxarRenewal = maxarRenewal;
        this.ardRenewal = ardRenewal;
        this.ardSignsInItself = maxar.ardSignsInItself();
        this.clock = clock;
    }

    @Override
    public ServiceTokens current() {
        Place place = place();
        AccessToken maxar = kept(place, TokenKind.MAXAR);
        return ardSignsInItself ? new ServiceTokens(ardToken(place), maxar) : ServiceTokens.same(maxar);
    }

    /**
     * Maxar's access token, renewed first when it was issued longer ago than that: what it says of the person is then no
     * older. Null when it is older and cannot be renewed.
     *
     * @throws SignInEndedException when it cannot be renewed
     * @throws MaxarException when Maxar does not answer properly
     */
    public @Nullable String notOlderThan(Duration age) {
        KeptToken token = kept(place(), TokenKind.MAXAR);
        if (!token.tokens.isOlderThan(clock.instant().minus(age))) {
            return token.value();
        }
        return token.tokens.refreshToken() == null ? null : token.renewed().value();
    }

    private static Place place() {
        if (SecurityContextHolder.getContext().getAuthentication() != null
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpSession session = attributes.getRequest().getSession(false);
            if (session != null) {
                return new Place(attributes.getRequest(), session.getId());
            }
        }
        throw new SignInEndedException("Nobody is signed in");
    }

    private KeptToken kept(Place place, TokenKind kind) {
        SignInTokens tokens = store.find(place.request, kind);
        if (tokens == null) {
            throw kind.ended("The session has no token");
        }
        return new KeptToken(place, kind, tokens);
    }

    private AccessToken ardToken(Place place) {
        SignInTokens tokens = store.find(place.request, TokenKind.ARD);
        return tokens == null ? new NoToken() : new KeptToken(place, TokenKind.ARD, tokens);
    }

    /** Remembers when a service last sent the person to sign in again, so that it does not go round in circles. */
    private boolean worthSigningInAgain(Place place, MaxarService service) {
        String name = SessionTokens.class.getName() + ".refusedBy." + service;
        Instant now = clock.instant();
        HttpSession session = place.request.getSession();
        Object before = session.getAttribute(name);
        session.setAttribute(name, now);
        return !(before instanceof Instant asked) || asked.plus(ASKED_LATELY).isBefore(now);
    }

    /** One request and its session's id, which may be needed on any thread. */
    private record Place(HttpServletRequest request, String session) {}

    private final class KeptToken implements AccessToken {

        private final Place place;
        private final TokenKind kind;
        private final SignInTokens tokens;

        KeptToken(Place place, TokenKind kind, SignInTokens tokens) {
            this.place = place;
            this.kind = kind;
            this.tokens = tokens;
        }

        @Override
        public String value() {
            return tokens.accessToken();
        }

        @Override
        public boolean isExpired() {
            return tokens.isExpired(clock.instant());
        }

        @Override
        public AccessToken renewed() {
            boolean pointless = tokens.refreshToken() == null || store.isNew(place.request, kind);
            if (pointless && !isExpired()) {
                return this;
            }
            SignInTokens fresh = store.renew(
                    place.session,
                    kind,
                    newest -> newest.isExpired(clock.instant())
                            || newest.accessToken().equals(value()),
                    kind == TokenKind.ARD ? ardRenewal : maxarRenewal);
            place.request.setAttribute(kind.attribute(), fresh);
            return new KeptToken(place, kind, fresh);
        }

        @Override
        public RuntimeException refused(MaxarException problem) {
            if (kind == TokenKind.ARD) {
                if (!tokens.isOlderThan(clock.instant().minus(ASKED_LATELY))) {
                    return problem; // Connecting again would not help, as it was done a moment ago.
                }
                store.drop(place.session, kind, tokens);
                return kind.ended("ARD refuses its own token");
            }
            return worthSigningInAgain(place, problem.service())
                    ? new SignInEndedException(problem.service() + " refuses the token")
                    : problem;
        }

        @Override
        public String toString() {
            return "(secret)";
        }
    }

    /** For calls to ARD while the person has not signed in there. */
    private static final class NoToken implements AccessToken {

        @Override
        public String value() {
            throw TokenKind.ARD.ended("ARD is not connected");
        }

        @Override
        public boolean isExpired() {
            return true;
        }

        @Override
        public AccessToken renewed() {
            throw TokenKind.ARD.ended("ARD is not connected");
        }

        @Override
        public RuntimeException refused(MaxarException problem) {
            return problem;
        }
    }
}
