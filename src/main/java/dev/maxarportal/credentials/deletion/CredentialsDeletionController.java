package dev.maxarportal.credentials.deletion;

import dev.maxarportal.credentials.CredentialsName;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.AdminOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks before a credential is deleted, and deletes it. */
@Controller
@AdminOnly
class CredentialsDeletionController {

    private final CredentialDeletion deletion;

    CredentialsDeletionController(CredentialDeletion deletion) {
        this.deletion = deletion;
    }

    @GetMapping("/credentials/{name}/delete")
    String ask(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String name,
            Model model,
            RedirectAttributes redirect) {
        CredentialsName.requireAddressable(name);
        return view(deletion.ask(user, name), model, redirect);
    }

    @PostMapping("/credentials/{name}/delete")
    String delete(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String name,
            @RequestParam @Nullable String confirm,
            @RequestParam @Nullable String seen,
            Model model,
            RedirectAttributes redirect) {
        CredentialsName.requireAddressable(name);
        return view(deletion.delete(user, name, confirm, seen), model, redirect);
    }

    private static String view(DeletionOutcome outcome, Model model, RedirectAttributes redirect) {
        return switch (outcome) {
            case DeletionOutcome.Question(var credential, var why, String seen) -> {
                model.addAttribute("credential", credential);
                model.addAttribute("why", why.name());
                model.addAttribute("seen", seen);
                yield "credentials/delete";
            }
            case DeletionOutcome.Over(boolean done, String told) -> {
                redirect.addFlashAttribute(done ? "done" : "warning", told);
                yield "redirect:/credentials";
            }
        };
    }
}
