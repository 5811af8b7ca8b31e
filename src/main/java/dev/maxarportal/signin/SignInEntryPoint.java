package dev.maxarportal.signin;

import dev.maxarportal.signin.tokens.SignInEndedException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Leads to the sign-in page; a person whose sign-in has ended is told so, and is signed out of the portal. */
@Component
class SignInEntryPoint implements AuthenticationEntryPoint {

    private final AuthenticationEntryPoint first = new LoginUrlAuthenticationEntryPoint("/sign-in");
    private final AuthenticationEntryPoint again = new LoginUrlAuthenticationEntryPoint("/sign-in?ended");
    private final PersonInSession person;
    private final UnsentForms forms;

    SignInEntryPoint(PersonInSession person, UnsentForms forms) {
        this.person = person;
        this.forms = forms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        forms.remember(request);
        HttpSession session = request.getSession(false);
        if (reason instanceof SignInEndedException && session != null) {
            person.signOut(session);
            again.commence(request, response, reason);
        } else {
            first.commence(request, response, reason);
        }
    }
}
