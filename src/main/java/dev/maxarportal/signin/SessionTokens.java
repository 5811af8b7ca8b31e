package dev.maxarportal.signin;

import dev.maxarportal.maxar.AccessToken;
import dev.maxarportal.maxar.AccessTokens;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.MaxarService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * The tokens of the session whose request is being answered. An expired token is renewed before it is handed out, and only
 * once however many requests of the session find it expired: the session's mutex lets one of them ask, the others find the
 * new token. A rotated refresh token would otherwise be used twice, which ends the sign-in.
 */
@Component
class SessionTokens implements AccessTokens {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration ASKED_LATELY = Duration.ofMinutes(5);

    private final OAuth2AuthorizedClientRepository clients;
    private final TokenRenewal renewal;
    private final Clock clock;

    SessionTokens(OAuth2AuthorizedClientRepository clients, TokenRenewal renewal, Clock clock) {
        this.clients = clients;
        this.renewal = renewal;
        this.clock = clock;
    }

    @Override
    public AccessToken current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
                || attributes.getResponse() == null) {
            throw new SignInEndedException("Nobody is signed in");
        }
        return new Exchange(authentication, attributes.getRequest(), attributes.getResponse()).token(null);
    }

    /** One request, whose session's token may be asked for from any thread. */
    private final class Exchange {

        private final Authentication authentication;
        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final Object mutex;

        Exchange(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
            this.authentication = authentication;
            this.request = request;
            this.response = response;
            this.mutex = WebUtils.getSessionMutex(request.getSession());
        }

        /** The session's token, which is a new one if it has expired or is the one that was refused. */
        AccessToken token(@Nullable String refused) {
            synchronized (mutex) {
                OAuth2AuthorizedClient client =
                        clients.loadAuthorizedClient(MaxarClient.REGISTRATION_ID, authentication, request);
                if (client == null) {
                    throw new SignInEndedException("The session has no token");
                }
                if (isExpired(client) || client.getAccessToken().getTokenValue().equals(refused)) {
                    client = renew(client);
                }
                return new RelayedToken(this, client.getAccessToken().getTokenValue());
            }
        }

        private OAuth2AuthorizedClient renew(OAuth2AuthorizedClient client) {
            try {
                OAuth2AuthorizedClient fresh = renewal.renew(client);
                clients.saveAuthorizedClient(fresh, authentication, request, response);
                return fresh;
            } catch (SignInEndedException ended) {
                clients.removeAuthorizedClient(MaxarClient.REGISTRATION_ID, authentication, request, response);
                throw ended;
            }
        }

        /** Remembers when a service last sent the person to sign in again, so that it does not go round in circles. */
        boolean worthSigningInAgain(MaxarService service) {
            synchronized (mutex) {
                String name = SessionTokens.class.getName() + ".refusedBy." + service;
                Instant now = clock.instant();
                Object before = request.getSession().getAttribute(name);
                request.getSession().setAttribute(name, now);
                return !(before instanceof Instant asked) || asked.plus(ASKED_LATELY).isBefore(now);
            }
        }
    }

    private boolean isExpired(OAuth2AuthorizedClient client) {
        Instant expires = client.getAccessToken().getExpiresAt();
        return expires != null && clock.instant().isAfter(expires.minus(SOON));
    }

    private record RelayedToken(Exchange exchange, String value) implements AccessToken {

        @Override
        public AccessToken renewed() {
            return exchange.token(value);
        }

        @Override
        public RuntimeException refused(MaxarException problem) {
            return exchange.worthSigningInAgain(problem.service())
                    ? new SignInEndedException(problem.service() + " refuses the token")
                    : problem;
        }

        @Override
        public String toString() {
            return "(secret)";
        }
    }
}
