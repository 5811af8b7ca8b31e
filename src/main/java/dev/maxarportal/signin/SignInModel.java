package dev.maxarportal.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page what its frame says of the sign-in, and its own address to come back to. */
@ControllerAdvice
class SignInModel {

    private final SignInClock clock;

    SignInModel(SignInClock clock) {
        this.clock = clock;
    }

    @ModelAttribute("signIn")
    SignInClock.@Nullable Times signIn(HttpServletRequest request) {
        return clock.times(request);
    }

    /** Path and query of this page, without the context path. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return UriComponentsBuilder.fromPath(path)
                .query(request.getQueryString())
                .build()
                .toUriString();
    }
}
