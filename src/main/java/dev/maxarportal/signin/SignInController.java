package dev.maxarportal.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door: the sign-in page, and the way in from the root address. */
@Controller
class SignInController {

    @GetMapping("/")
    String home() {
        return "redirect:/usage";
    }

    @GetMapping("/sign-in")
    String page(
            @AuthenticationPrincipal @Nullable CurrentUser user,
            @RequestParam @Nullable String failed,
            @RequestParam @Nullable String ended,
            Model model) {
        if (user != null && failed == null && ended == null) {
            return "redirect:/usage";
        }
        if (failed != null) {
            SignInFailure.named(failed).ifPresent(failure -> model.addAttribute("failure", failure));
        }
        return "signin/sign-in";
    }
}
