package dev.maxarportal.signin;

import jakarta.servlet.http.HttpServletRequest;

/** Where the sign-in page is, and where its form is sent to. */
final class SignInPath {

    static final String PATH = "/sign-in";

    private SignInPath() {}

    /** Whether a request is for the sign-in page. */
    static boolean leads(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + PATH);
    }
}
