package dev.maxarportal.credentials.detail;

import dev.maxarportal.credentials.CredentialsName;
import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.AdminOnly;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One storage credential. */
@Controller
@AdminOnly
class CredentialController {

    private final CredentialsRegistry registry;

    CredentialController(CredentialsRegistry registry) {
        this.registry = registry;
    }

    @GetMapping("/credentials/{name}")
    String one(@AuthenticationPrincipal CurrentUser user, @PathVariable String name, Model model) {
        CredentialsName.requireAddressable(name);
        model.addAttribute("credential", registry.find(user, name).orElseThrow(CredentialsName::notRegistered));
        return "credentials/one";
    }
}
