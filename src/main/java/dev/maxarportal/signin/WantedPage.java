package dev.maxarportal.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page that signing in leads to, where it is another one than the page that asked for the sign-in. */
final class WantedPage {

    /** Where the framework's request cache looks for it. */
    private static final String ATTRIBUTE = "SPRING_SECURITY_SAVED_REQUEST";

    private WantedPage() {}

    /** Remembers a page of this portal by its path and query, without the context path. */
    static void remember(HttpServletRequest request, String page) {
        String portal = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        request.getSession().setAttribute(ATTRIBUTE, new SimpleSavedRequest(portal + page));
    }
}
