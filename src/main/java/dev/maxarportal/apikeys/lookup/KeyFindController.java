package dev.maxarportal.apikeys.lookup;

import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.AllowedWhenReadOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells which key somebody has in their hands. What was pasted is compared and forgotten. */
@Controller
class KeyFindController {

    private final KeySearch search;

    KeyFindController(KeySearch search) {
        this.search = search;
    }

    @GetMapping("/api-keys/find")
    String form() {
        return "apikeys/find";
    }

    @PostMapping("/api-keys/find")
    @AllowedWhenReadOnly
    String find(
            @RequestParam(required = false) @Nullable String key,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        switch (PastedReader.read(key)) {
            case Pasted.Refused(String message) -> model.addAttribute("refused", message);
            case Pasted.Text pasted -> found(model, "text", search.findText(user, pasted.text()));
            case Pasted.Fingerprint(String digits) ->
                found(model, "fingerprint", search.findByFingerprint(user, digits));
            case Pasted.LastFour(String end) -> found(model, "end", search.findByEnd(user, end));
        }
        return "apikeys/find";
    }

    private static void found(Model model, String by, FoundKeys found) {
        model.addAttribute("by", by);
        model.addAttribute("found", found);
    }
}
