package dev.maxarportal.apikeys.replacement;

import dev.maxarportal.apikeys.KeyNotes;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.AllowedWhenReadOnly;
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
    private final KeyNotes notes;

    ReplacementChecklistController(Replacements replacements, KeyNotes notes) {
        this.replacements = replacements;
        this.notes = notes;
    }

    @PostMapping("/api-keys/replace/uses")
    @AllowedWhenReadOnly
    String tick(
            @RequestParam String id,
            @RequestParam(name = "done", required = false) @Nullable List<String> done,
            @AuthenticationPrincipal CurrentUser user,
            RedirectAttributes redirect) {
        Set<String> ticked = done == null ? Set.of() : Set.copyOf(done);
        List<String> uses = notes.of(user.getName(), id).uses().stream()
                .filter(ticked::contains)
                .toList();
        replacements.done(user.getName(), id, uses);
        redirect.addAttribute("id", id);
        return "redirect:/api-keys/replace";
    }

    @PostMapping("/api-keys/replace/stop")
    @AllowedWhenReadOnly
    String stop(@RequestParam String id, @AuthenticationPrincipal CurrentUser user, RedirectAttributes redirect) {
        replacements.forget(user.getName(), id);
        redirect.addFlashAttribute("done", "The replacement is no longer followed. No key was changed.");
        return "redirect:/api-keys";
    }
}
