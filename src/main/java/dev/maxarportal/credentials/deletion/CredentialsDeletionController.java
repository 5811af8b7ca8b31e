package dev.maxarportal.credentials.deletion;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialsName;
import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.AdminOnly;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks before a credential is deleted, and deletes it. */
@Controller
@AdminOnly
class CredentialsDeletionController {

    private final CredentialsRegistry registry;

    CredentialsDeletionController(CredentialsRegistry registry) {
        this.registry = registry;
    }

    @GetMapping("/credentials/{name}/delete")
    String ask(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String name,
            Model model,
            RedirectAttributes redirect) {
        CredentialsName.requireAddressable(name);
        Optional<Credential> found = registry.find(user, name);
        if (found.isEmpty()) {
            redirect.addFlashAttribute("warning", name + " was already gone.");
            return "redirect:/credentials";
        }
        model.addAttribute("credential", found.get());
        return "credentials/delete";
    }

    @PostMapping("/credentials/{name}/delete")
    String delete(@AuthenticationPrincipal CurrentUser user, @PathVariable String name, RedirectAttributes redirect) {
        CredentialsName.requireAddressable(name);
        try {
            boolean deleted = registry.delete(user, name);
            redirect.addFlashAttribute(
                    deleted ? "done" : "warning", name + (deleted ? " was deleted." : " was already gone."));
        } catch (MaxarException failed) {
            redirect.addFlashAttribute("warning", told(name, failed));
        }
        return "redirect:/credentials";
    }

    private static String told(String name, MaxarException failed) {
        String reason = failed.reason() == null ? "" : " Maxar’s reason: “" + failed.reason() + "”.";
        String consequence = failed.hadNoEffect()
                ? " " + name + " was not deleted. "
                : " Whether " + name + " was deleted is not certain: look at the list. ";
        return failed.happened() + reason + consequence + failed.advice();
    }
}
