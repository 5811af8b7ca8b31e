package dev.maxarportal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;

/** Tells how long a sign-in lasts. */
@Component
public class SignInClock {

    private final OAuth2AuthorizedClientRepository clients;

    SignInClock(OAuth2AuthorizedClientRepository clients) {
        this.clients = clients;
    }

    /** The times of the request's own sign-in; null when it has no tokens. */
    public @Nullable Times times(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return null;
        }
        OAuth2AuthorizedClient client =
                clients.loadAuthorizedClient(MaxarClient.REGISTRATION_ID, authentication, request);
        return client == null
                ? null
                : new Times(
                        client.getAccessToken().getIssuedAt(),
                        client.getAccessToken().getExpiresAt(),
                        client.getRefreshToken() != null);
    }

    /**
     * Times of the tokens in use.
     *
     * @param issued when the access token was issued
     * @param expires when it expires
     * @param renewable whether it is then renewed without a new sign-in
     */
    public record Times(@Nullable Instant issued, @Nullable Instant expires, boolean renewable) {}
}
