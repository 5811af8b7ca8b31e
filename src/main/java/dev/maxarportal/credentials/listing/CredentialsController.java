package dev.maxarportal.credentials.listing;

import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.AdminOnly;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of storage credentials. */
@Controller
@AdminOnly
class CredentialsController {

    private final CredentialsRegistry registry;

    CredentialsController(CredentialsRegistry registry) {
        this.registry = registry;
    }

    @GetMapping("/credentials")
    String list(@AuthenticationPrincipal CurrentUser user, CredentialsQuery query, Model model) {

        model.addAttribute("query", query);
        model.addAttribute("state", query.state());
        try {
            model.addAttribute("slice", query.slice(registry.all(user).all()));
        } catch (MaxarException problem) {
            model.addAttribute("problem", problem);
        }
        return "credentials/list";
    }
}
