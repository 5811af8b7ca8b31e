package dev.maxarportal.signin;

import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.MaxarProperties;
import dev.maxarportal.signin.PasswordAttempts.Attempt;
import dev.maxarportal.signin.tokens.ArdTokenEndpoint;
import dev.maxarportal.signin.tokens.PasswordGrant;
import dev.maxarportal.signin.tokens.PasswordRefusedException;
import dev.maxarportal.signin.tokens.PasswordRefusedException.Reason;
import dev.maxarportal.signin.tokens.SignInTokens;
import dev.maxarportal.signin.tokens.TokenKind;
import dev.maxarportal.signin.tokens.TokenStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/**
 * Signs a person in with Maxar's user name and password, to the same result as a sign-in on Maxar's page: the same principal,
 * the same tokens, renewed and relayed in the same way. See {@link PasswordGrant} for why there is such a way at all.
 */
class PasswordSignInFilter extends UsernamePasswordAuthenticationFilter {

    /** No user name and no password has more characters. */
    static final int LONGEST = 1_000;

    private static final int WARNING_AFTER = 2;
    private static final Logger log = LoggerFactory.getLogger(PasswordSignInFilter.class);

    private final PasswordGrant maxar;
    private final ArdTokenEndpoint ard;
    private final boolean ardSignsInItself;
    private final PasswordAttempts attempts;
    private final PasswordPerson people;
    private final TokenStore tokens;

    PasswordSignInFilter(
            PasswordGrant maxar,
            ArdTokenEndpoint ard,
            MaxarProperties properties,
            PasswordAttempts attempts,
            PasswordPerson people,
            TokenStore tokens) {
        this.maxar = maxar;
        this.ard = ard;
        this.ardSignsInItself = properties.ardSignsInItself();
        this.attempts = attempts;
        this.people = people;
        this.tokens = tokens;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        String username = request.getParameter(getUsernameParameter());
        String password = request.getParameter(getPasswordParameter());
        String name = username == null ? "" : username.strip();
        if (name.isEmpty() || password == null || password.isEmpty()) {
            throw new PasswordSignInException(SignInFailure.INCOMPLETE, name, false);
        }
        if (name.length() > LONGEST || password.length() > LONGEST) {
            throw new PasswordSignInException(SignInFailure.WRONG_PASSWORD, "", false);
        }
        OAuth2AccessTokenResponse answer = exchange(name, password, request.getRemoteAddr());
        SignInTokens forArd = ardSignsInItself ? atArd(name, password) : null;
        CurrentUser user = people.of(name, answer, forArd);
        tokens.keep(request, TokenKind.MAXAR, SignInTokens.of(answer));
        if (forArd != null) {
            tokens.keep(request, TokenKind.ARD, forArd);
        }
        OAuth2AuthenticationToken authentication = PersonInSession.authentication(user);
        authentication.setDetails(authenticationDetailsSource.buildDetails(request));
        return authentication;
    }

    private OAuth2AccessTokenResponse exchange(String username, String password, String address) {
        Attempt attempt = attempts.begin(username, address);
        if (attempt == null) {
            throw new PasswordSignInException(SignInFailure.TOO_OFTEN, username, false);
        }
        try {
            OAuth2AccessTokenResponse answer = maxar.exchange(username, password);
            attempts.right(attempt);
            return answer;
        } catch (PasswordRefusedException refused) {
            boolean warned = refused.reason() == Reason.WRONG_PASSWORD && attempts.wrong(attempt) >= WARNING_AFTER;
            throw new PasswordSignInException(SignInFailure.of(refused.reason()), username, warned);
        }
    }

    /** The same name and password open ARD in the same step if they can; if not, the person is signed in all the same. */
    private @Nullable SignInTokens atArd(String username, String password) {
        try {
            return ard.signIn(username, password);
        } catch (MaxarException failed) {
            log.warn("ARD was not connected at sign-in: {}", failed.getMessage());
            return null;
        }
    }
}
