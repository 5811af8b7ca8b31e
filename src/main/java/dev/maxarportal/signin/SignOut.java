package dev.maxarportal.signin;

import dev.maxarportal.signin.tokens.PasswordGrant;
import dev.maxarportal.signin.tokens.SignInTokens;
import dev.maxarportal.signin.tokens.TokenKind;
import dev.maxarportal.signin.tokens.TokenStore;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Ends the sign-in at Maxar, too: on its sign-out page where the browser has a session there, and by the refresh token where
 * the person signed in with the portal's form.
 */
@Component
class SignOut implements LogoutHandler, LogoutSuccessHandler {

    private static final String SIGNED_OUT = "/sign-in?signed-out";

    private final PasswordGrant passwords;
    private final TokenStore tokens;
    private final SignInTrail trail;
    private final OidcClientInitiatedLogoutSuccessHandler atMaxar;
    private final SimpleUrlLogoutSuccessHandler here = new SimpleUrlLogoutSuccessHandler();

    SignOut(PasswordGrant passwords, TokenStore tokens, SignInTrail trail, ClientRegistrationRepository registrations) {
        this.passwords = passwords;
        this.tokens = tokens;
        this.trail = trail;
        this.atMaxar = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        atMaxar.setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT);
        atMaxar.setDefaultTargetUrl(SIGNED_OUT);
        here.setDefaultTargetUrl(SIGNED_OUT);
    }

    /** Comes before the session and its tokens are gone. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof CurrentUser user) {
            trail.signedOut(user);
        }
        SignInTokens kept = tokens.find(request, TokenKind.MAXAR);
        if (isWithPassword(authentication) && kept != null) {
            passwords.end(kept);
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException, ServletException {
        (isWithPassword(authentication) ? here : atMaxar).onLogoutSuccess(request, response, authentication);
    }

    private static boolean isWithPassword(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getPrincipal() instanceof CurrentUser user
                && user.isWithPassword();
    }
}
