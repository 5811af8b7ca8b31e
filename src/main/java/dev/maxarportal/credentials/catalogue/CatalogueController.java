package dev.maxarportal.credentials.catalogue;

import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.credentials.KnownCredentials;
import dev.maxarportal.credentials.MisplacedSecret;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows everybody what their orders can name. Maxar answers administrators only, so it is what they last saw. */
@Controller
class CatalogueController {

    private final CredentialsRegistry registry;
    private final KnownCredentials known;

    CatalogueController(CredentialsRegistry registry, KnownCredentials known) {
        this.registry = registry;
        this.known = known;
    }

    @GetMapping("/catalogue")
    String catalogue(
            @AuthenticationPrincipal CurrentUser user,
            CatalogueQuery query,
            @RequestParam @Nullable String name,
            RedirectAttributes redirect,
            Model model) {
        if (MisplacedSecret.isIn(name, query.q())) {
            redirect.addFlashAttribute("warning", MisplacedSecret.TOLD);
            return "redirect:/catalogue";
        }
        model.addAttribute("state", query.state());
        try {
            String account = account(user);
            Instant seenAt = known.listReadAt(account).orElse(null);
            if (seenAt != null) {
                List<CatalogueEntry> entries =
                        known.there(account).stream().map(CatalogueEntry::of).toList();
                model.addAttribute("seenAt", seenAt);
                model.addAttribute("slice", query.slice(entries));
                addChosen(entries, name, model);
            }
        } catch (MaxarException problem) {
            model.addAttribute("problem", problem);
        }
        return "credentials/catalogue";
    }

    private static void addChosen(List<CatalogueEntry> entries, @Nullable String name, Model model) {
        if (name != null && !name.isBlank()) {
            model.addAttribute("asked", name);
            entries.stream()
                    .filter(entry -> entry.name().equals(name))
                    .findFirst()
                    .ifPresent(chosen -> model.addAttribute("chosen", chosen));
        }
    }

    private String account(CurrentUser user) {
        String account = user.actor().account();
        return account == null ? registry.account(user) : account;
    }
}
