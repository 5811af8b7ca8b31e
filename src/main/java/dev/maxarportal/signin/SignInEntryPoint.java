package dev.maxarportal.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextRepository;

/** Leads to the sign-in page; a person whose sign-in has ended is told so, and is signed out of the portal. */
class SignInEntryPoint implements AuthenticationEntryPoint {

    private final AuthenticationEntryPoint first = new LoginUrlAuthenticationEntryPoint("/sign-in");
    private final AuthenticationEntryPoint again = new LoginUrlAuthenticationEntryPoint("/sign-in?ended");
    private final SecurityContextRepository contexts;

    SignInEntryPoint(SecurityContextRepository contexts) {
        this.contexts = contexts;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (reason instanceof SignInEndedException) {
            contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
            again.commence(request, response, reason);
        } else {
            first.commence(request, response, reason);
        }
    }
}
