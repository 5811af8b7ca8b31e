package dev.maxarportal.signin;

import dev.maxarportal.signin.tokens.PasswordGrant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/**
 * Signs a person in with Maxar's user name and password, to the same result as a sign-in on Maxar's page: the same principal,
 * the same tokens, renewed and relayed in the same way. See {@link PasswordGrant} for why there is such a way at all.
 */
class PasswordSignInFilter extends UsernamePasswordAuthenticationFilter {

    /** The longest an e-mail address can be. */
    static final int LONGEST_NAME = 254;

    static final int LONGEST_PASSWORD = 1_000;

    private final PasswordAuthentication passwords;

    PasswordSignInFilter(PasswordAuthentication passwords) {
        this.passwords = passwords;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        String username = request.getParameter(getUsernameParameter());
        String password = request.getParameter(getPasswordParameter());
        String name = username == null ? "" : username.strip();
        if (name.isEmpty() || password == null || password.isEmpty()) {
            throw new PasswordSignInException(SignInFailure.INCOMPLETE, name, false);
        }
        if (name.length() > LONGEST_NAME || password.length() > LONGEST_PASSWORD) {
            throw new PasswordSignInException(SignInFailure.WRONG_PASSWORD, "", false);
        }
        OAuth2AuthenticationToken authentication =
                PersonInSession.authentication(passwords.signIn(name, password, request));
        authentication.setDetails(authenticationDetailsSource.buildDetails(request));
        return authentication;
    }
}
