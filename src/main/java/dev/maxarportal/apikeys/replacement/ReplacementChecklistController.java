package dev.maxarportal.apikeys.replacement;

import dev.maxarportal.apikeys.KnownKeys;
import dev.maxarportal.signin.CurrentUser;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps which places of use have the new key, and forgets replacements that a person gives up. */
@Controller
class ReplacementChecklistController {

    private final Replacements replacements;
    private final ReplacementUses uses;

    ReplacementChecklistController(Replacements replacements, ReplacementUses uses) {
        this.replacements = replacements;
        this.uses = uses;
    }

    @PostMapping("/api-keys/replace/uses")
    String tick(
            @RequestParam(defaultValue = "") String id,
            @RequestParam(name = "done", required = false) @Nullable List<String> done,
            @AuthenticationPrincipal CurrentUser user,
            RedirectAttributes redirect) {
        if (!KnownKeys.isPossible(id)) {
            return KeyReplacementController.unknown(redirect);
        }
        uses.tick(user.getName(), id, done == null ? Set.of() : Set.copyOf(done));
        redirect.addAttribute("id", id);
        return "redirect:/api-keys/replace";
    }

    @PostMapping("/api-keys/replace/stop")
    String stop(
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "false") boolean finished,
            @AuthenticationPrincipal CurrentUser user,
            RedirectAttributes redirect) {
        if (!KnownKeys.isPossible(id)) {
            return KeyReplacementController.unknown(redirect);
        }
        if (!replacements.stop(user.getName(), id)) {
            redirect.addFlashAttribute("warning", "The new key is being made just now, so wait until it is there.");
            redirect.addAttribute("id", id);
            return "redirect:/api-keys/replace";
        }
        redirect.addFlashAttribute(
                "done",
                finished
                        ? "The replacement is finished."
                        : "The replacement is no longer followed. No key was changed.");
        return "redirect:/api-keys";
    }
}
