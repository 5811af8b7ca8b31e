package dev.maxarportal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Leads back to the sign-in page with the kind of failure in the address; the page has the sentence for it. */
@Component
class SignInFailureHandler implements AuthenticationFailureHandler {

    /** What the form shows again, until it has done so. */
    static final String FILLED_IN = SignInFailureHandler.class.getName() + ".filledIn";

    private static final Pattern CODE = Pattern.compile("[\\w.-]{1,60}");

    private static final Logger log = LoggerFactory.getLogger(SignInFailureHandler.class);

    private final RedirectStrategy redirect = new DefaultRedirectStrategy();
    private final SignInTrail trail;

    SignInFailureHandler(SignInTrail trail) {
        this.trail = trail;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        SignInFailure failure =
                switch (problem) {
                    case PasswordSignInException withPassword -> {
                        request.getSession().setAttribute(FILLED_IN, withPassword.filledIn());
                        yield withPassword.failure();
                    }
                    case OAuth2AuthenticationException oauth ->
                        SignInFailure.of(oauth.getError().getErrorCode());
                    default -> SignInFailure.REFUSED;
                };
        log.warn("Sign-in failed: {}", code(problem));
        trail.failed(
                failure,
                problem instanceof PasswordSignInException typed
                        ? typed.filledIn().username()
                        : null);
        redirect.sendRedirect(request, response, "/sign-in?failed=" + failure.inAddress());
    }

    private static String code(AuthenticationException problem) {
        String code = problem instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : String.valueOf(problem.getMessage());
        // It may stand in the address, where anybody can write what they like, further lines of a log included.
        return CODE.matcher(code).matches() ? code : "(no code)";
    }
}
