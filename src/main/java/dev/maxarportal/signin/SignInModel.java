package dev.maxarportal.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.thymeleaf.context.LazyContextVariable;

/** Gives every page what its frame says of the sign-in, and its own address to come back to. */
@ControllerAdvice
class SignInModel {

    private final SignInClock clock;
    private final UnsentForms forms;

    SignInModel(SignInClock clock, UnsentForms forms) {
        this.clock = clock;
        this.forms = forms;
    }

    /** Read when the page is written: what the page needs from Maxar may renew the tokens before. */
    @ModelAttribute("signIn")
    LazyContextVariable<SignInClock.@Nullable Times> signIn(HttpServletRequest request) {
        return new LazyContextVariable<>() {
            @Override
            protected SignInClock.@Nullable Times loadValue() {
                return clock.times(request);
            }
        };
    }

    /** Path and query of this page, without the context path; for a form that was sent, those of its page. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        String form = forms.page(request);
        if (form != null) {
            return form;
        }
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return Back.to(null);
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return UriComponentsBuilder.fromPath(path)
                .query(request.getQueryString())
                .build()
                .toUriString();
    }
}
