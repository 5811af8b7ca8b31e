package dev.maxarportal.credentials;

import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.AdminOnly;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of storage credentials, and one of them. */
@Controller
@AdminOnly
class CredentialsController {

    private final CredentialsRegistry registry;

    CredentialsController(CredentialsRegistry registry) {
        this.registry = registry;
    }

    @GetMapping("/credentials")
    String list(@AuthenticationPrincipal CurrentUser user, CredentialsQuery query, Model model) {
        Outcome<List<CredentialsRow>> outcome = registry.all(user);
        model.addAttribute("query", query);
        model.addAttribute("state", query.state());
        model.addAttribute("problem", outcome.problem());
        if (outcome.value() != null) {
            model.addAttribute("slice", query.slice(outcome.value()));
        }
        return "credentials/list";
    }

    @GetMapping("/credentials/{name}")
    String one(@AuthenticationPrincipal CurrentUser user, @PathVariable String name, Model model) {
        CredentialsName.requireAddressable(name);
        model.addAttribute("credential", registry.find(user, name).orElseThrow(CredentialsName::notRegistered));
        return "credentials/one";
    }
}
