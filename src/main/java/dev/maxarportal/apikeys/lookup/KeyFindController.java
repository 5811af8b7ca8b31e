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
        switch (Pasted.read(key)) {
            case Pasted.Refused(String message) -> model.addAttribute("refused", message);
            case Pasted.Text text -> found(model, "text", search.find(user, text));
            case Pasted.Fingerprint fingerprint -> found(model, "fingerprint", search.find(user, fingerprint));
            case Pasted.LastFour end -> found(model, "end", search.find(user, end));
        }
        return "apikeys/find";
    }

    private static void found(Model model, String by, FoundKeys found) {
        model.addAttribute("by", by);
        model.addAttribute("found", found);
    }
}
