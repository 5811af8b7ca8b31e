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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;

/**
 * Exchanges a user name and password for a signed-in person whose tokens are kept with the session. Each attempt asks Maxar
 * once at most.
 */
@Component
class PasswordAuthentication {

    private static final int WARNING_AFTER = 2;
    private static final Logger log = LoggerFactory.getLogger(PasswordAuthentication.class);

    private final PasswordGrant maxar;
    private final ArdTokenEndpoint ard;
    private final boolean ardSignsInItself;
    private final PasswordAttempts attempts;
    private final PasswordPerson people;
    private final TokenStore tokens;

    PasswordAuthentication(
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

    /**
     * Signs in.
     *
     * @throws PasswordSignInException when Maxar refuses, does not answer, or must not be asked again so soon
     */
    CurrentUser signIn(String username, String password, HttpServletRequest request) {
        OAuth2AccessTokenResponse answer = atMaxar(username, password, request.getRemoteAddr());
        SignInTokens forArd = ardSignsInItself ? atArd(username, password) : null;
        CurrentUser user = people.of(username, answer, forArd);
        tokens.keep(request, TokenKind.MAXAR, SignInTokens.of(answer));
        if (forArd != null) {
            tokens.keep(request, TokenKind.ARD, forArd);
        }
        return user;
    }

    private OAuth2AccessTokenResponse atMaxar(String username, String password, String address) {
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
