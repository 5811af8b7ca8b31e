package dev.maxarportal.credentials.rollover;

import dev.maxarportal.credentials.CredentialsName;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.AdminOnly;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leads through a rollover: the page with its three steps, and what is noted on the way. */
@Controller
@AdminOnly
class RolloverController {

    private static final String PAGE = "credentials/next";
    private static final String TO_PAGE = "redirect:/credentials/{name}/next";

    private static final Pattern NAME_LIKE = Pattern.compile("[A-Za-z0-9 ._-]{0,100}");

    private final RolloverGuide guide;
    private final RolloverStart start;
    private final RolloverProgress progress;

    RolloverController(RolloverGuide guide, RolloverStart start, RolloverProgress progress) {
        this.guide = guide;
        this.start = start;
        this.progress = progress;
    }

    @GetMapping("/credentials/{name}/next")
    String page(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String successor,
            Model model) {
        CredentialsName.requireAddressable(name);
        model.addAttribute("guide", guide.of(user, name));
        model.addAttribute("successor", isNameLike(successor) ? successor : "");
        return PAGE;
    }

    @PostMapping("/credentials/{name}/next")
    String begin(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam @Nullable String instead,
            Model model) {
        CredentialsName.requireAddressable(name);
        switch (start.begin(user, name, successor.strip(), instead)) {
            case RolloverStart.Begun() -> {
                return TO_PAGE;
            }
            case RolloverStart.Refused(String reason) -> model.addAttribute("refusal", reason);
            case RolloverStart.Unchecked unchecked -> model.addAttribute("unchecked", unchecked.problem());
        }
        return page(user, name, successor, model);
    }

    @PostMapping("/credentials/{name}/next/told")
    String told(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "false") boolean undo,
            RedirectAttributes redirect) {
        CredentialsName.requireAddressable(name);
        String warning = undo ? progress.notTold(user, name, successor) : progress.told(user, name, successor);
        redirect.addFlashAttribute("warning", warning);
        return TO_PAGE;
    }

    @PostMapping("/credentials/{name}/next/stop")
    String stop(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String successor,
            RedirectAttributes redirect) {
        CredentialsName.requireAddressable(name);
        String warning = progress.stop(user, name, successor);
        redirect.addFlashAttribute("warning", warning);
        if (warning != null) {
            return TO_PAGE;
        }
        redirect.addFlashAttribute("done", "The rollover of " + name + " was given up. No credential was changed.");
        return "redirect:/credentials";
    }

    /** What cannot have been meant as a name may be a secret in the wrong field, and does not come back. */
    private static boolean isNameLike(String text) {
        return NAME_LIKE.matcher(text).matches() && !CredentialsName.looksLikeSecret(text);
    }
}
