package dev.maxarportal.signin;

import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leads from a page of which nothing can be shown without ARD to the one that connects it, and from there back. */
@ControllerAdvice
class ArdConnectionAdvice {

    private final SignInModel model;

    ArdConnectionAdvice(SignInModel model) {
        this.model = model;
    }

    /** Other failures go on to the error page. */
    @ExceptionHandler
    String failed(MaxarException failed, HttpServletRequest request, RedirectAttributes redirect) {
        if (failed.problem() != Problem.NOT_CONNECTED) {
            throw failed;
        }
        redirect.addAttribute("back", model.here(request));
        return "redirect:/ard-connection";
    }
}
