package dev.maxarportal.apikeys;

import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of API keys. */
@Controller
class ApiKeysController {

    private final KeyList keys;

    ApiKeysController(KeyList keys) {
        this.keys = keys;
    }

    @GetMapping("/api-keys")
    String list(@AuthenticationPrincipal CurrentUser user, KeyQuery query, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("state", query.state());
        try {
            model.addAttribute("slice", query.slice(keys.read(user)));
        } catch (MaxarException problem) {
            model.addAttribute("problem", problem);
        }
        return "apikeys/list";
    }
}
