package dev.maxarportal.signin;

import dev.maxarportal.signin.tokens.TokenKind;
import dev.maxarportal.signin.tokens.TokenStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/** Keeps ARD's connection from passing to another person who signs in with the same browser. */
class OnePersonPerSession implements SessionAuthenticationStrategy {

    private static final String PERSON = OnePersonPerSession.class.getName() + ".person";

    private final TokenStore tokens;

    OnePersonPerSession(TokenStore tokens) {
        this.tokens = tokens;
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        if (!authentication.getName().equals(session.getAttribute(PERSON)) && !tokens.isNew(request, TokenKind.ARD)) {
            tokens.forget(request, TokenKind.ARD);
        }
        session.setAttribute(PERSON, authentication.getName());
    }
}
