package dev.maxarportal.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Leads to the sign-in page when a form is sent after the session has ended; other refusals get their error page. */
@Component
class OutdatedFormHandler implements AccessDeniedHandler {

    private final AccessDeniedHandler errorPage = new AccessDeniedHandlerImpl();
    private final RedirectStrategy redirect = new DefaultRedirectStrategy();
    private final UnsentForms forms;

    OutdatedFormHandler(UnsentForms forms) {
        this.forms = forms;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        // Not the request's principal, which is set only behind the filter that checks the form's token.
        boolean signedOut = SecurityContextHolder.getContext().getAuthentication() == null;
        if (refused instanceof CsrfException && SignInPath.leads(request)) {
            redirect.sendRedirect(request, response, "/sign-in?failed=" + SignInFailure.INTERRUPTED.inAddress());
        } else if (refused instanceof CsrfException && signedOut) {
            forms.remember(request);
            redirect.sendRedirect(request, response, "/sign-in?ended");
        } else {
            // The framework's handler tells the reason only to a page of its own.
            request.setAttribute(WebAttributes.ACCESS_DENIED_403, refused);
            errorPage.handle(request, response, refused);
        }
    }
}
