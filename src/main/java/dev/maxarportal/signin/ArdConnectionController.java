package dev.maxarportal.signin;

import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.web.AllowedWhenReadOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Connects ARD by its own user name and password, and disconnects it. */
@Controller
@RequestMapping("/ard-connection")
class ArdConnectionController {

    private final ArdConnection connection;
    private final PasswordAttempts attempts;
    private final SignInTrail trail;

    ArdConnectionController(ArdConnection connection, PasswordAttempts attempts, SignInTrail trail) {
        this.connection = connection;
        this.attempts = attempts;
        this.trail = trail;
    }

    @ModelAttribute
    void onlyWhereArdHasItsOwnSignIn() {
        if (!connection.isSeparate()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @GetMapping
    String form(@RequestParam @Nullable String back, HttpServletRequest request, Model model) {
        model.addAttribute("here", Back.to(back));
        model.addAttribute("connected", connection.times(request));
        return "signin/ard";
    }

    @PostMapping
    @AllowedWhenReadOnly
    String connect(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam @Nullable String back,
            @AuthenticationPrincipal CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String name = username.strip();
        try {
            SignInFailure failure = tried(name, password, user, request, response);
            trail.ardConnected(user, failure);
            if (failure == null) {
                redirect.addFlashAttribute("done", "ARD is connected.");
                return "redirect:" + Back.to(back);
            }
            redirect.addFlashAttribute("failure", failure);
        } catch (MaxarException failed) {
            redirect.addFlashAttribute("problem", failed.happened() + " " + failed.advice());
        }
        if (name.length() <= PasswordSignInFilter.LONGEST_NAME) {
            redirect.addFlashAttribute("username", name);
        }
        redirect.addAttribute("back", Back.to(back));
        return "redirect:/ard-connection";
    }

    private @Nullable SignInFailure tried(
            String name, String password, CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        if (name.isEmpty() || password.isEmpty()) {
            return SignInFailure.INCOMPLETE;
        }
        if (name.length() > PasswordSignInFilter.LONGEST_NAME
                || password.length() > PasswordSignInFilter.LONGEST_PASSWORD) {
            return SignInFailure.UNKNOWN_TO_ARD;
        }
        if (attempts.begin("ARD " + name, request.getRemoteAddr()) == null) {
            return SignInFailure.TOO_OFTEN;
        }
        return connection.connect(name, password, user, request, response) ? null : SignInFailure.UNKNOWN_TO_ARD;
    }

    @PostMapping("/delete")
    @AllowedWhenReadOnly
    String disconnect(
            @AuthenticationPrincipal CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        connection.disconnect(user, request, response);
        trail.ardDisconnected(user);
        redirect.addFlashAttribute("done", "ARD is disconnected. Your API keys are not affected.");
        return "redirect:/account";
    }
}
