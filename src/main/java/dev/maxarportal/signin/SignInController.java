package dev.maxarportal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door: the sign-in page, and the way in from the root address. */
@Controller
class SignInController {

    private final SignInWays ways;

    SignInController(SignInWays ways) {
        this.ways = ways;
    }

    @GetMapping("/")
    String home() {
        return "redirect:/usage";
    }

    @GetMapping("/sign-in")
    String page(
            @AuthenticationPrincipal @Nullable CurrentUser user,
            @RequestParam @Nullable String failed,
            @RequestParam @Nullable String ended,
            @RequestParam @Nullable String again,
            @RequestParam @Nullable String back,
            HttpServletRequest request,
            Model model) {
        if (user != null && failed == null && ended == null && again == null) {
            return "redirect:/usage";
        }
        HttpSession session = request.getSession();
        if (back != null) {
            WantedPage.remember(request, Back.to(back));
        }
        if (failed != null) {
            SignInFailure.named(failed).ifPresent(failure -> model.addAttribute("failure", failure));
            model.addAttribute("filledIn", session.getAttribute(SignInFailureHandler.FILLED_IN));
            session.removeAttribute(SignInFailureHandler.FILLED_IN);
        }
        model.addAttribute("atMaxar", ways.areAtMaxar());
        model.addAttribute("withPassword", ways.areWithPassword());
        return "signin/sign-in";
    }
}
