package dev.maxarportal.apikeys.lookup;

import dev.maxarportal.apikeys.lookup.Pasted.Spelling;
import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditTrail;
import dev.maxarportal.maxar.Secret;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.AllowedWhenReadOnly;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Goes through the causes for which Maxar refuses a key: for one key, or in general. */
@Controller
class WhyRefusedController {

    private final KeySearch search;
    private final AuditTrail trail;

    WhyRefusedController(KeySearch search, AuditTrail trail) {
        this.search = search;
        this.trail = trail;
    }

    @ModelAttribute("causes")
    Refusal[] causes() {
        return Refusal.values();
    }

    @GetMapping("/api-keys/why-401")
    String ask(@RequestParam @Nullable String id, @AuthenticationPrincipal CurrentUser user, Model model) {
        if (id != null && !id.isBlank()) {
            diagnose(user, search.findById(user, id), Spelling.UNTOLD, "id", model);
        }
        return "apikeys/why-401";
    }

    @PostMapping("/api-keys/why-401")
    @AllowedWhenReadOnly
    String diagnose(@RequestParam @Nullable String key, @AuthenticationPrincipal CurrentUser user, Model model) {
        switch (PastedReader.read(key)) {
            case Pasted.Refused(String message) -> model.addAttribute("refused", message);
            case Pasted.Text(Secret text, Spelling spelling) ->
                diagnose(user, search.findText(user, text), spelling, "text", model);
            case Pasted.Fingerprint(String digits) ->
                diagnose(user, search.findByFingerprint(user, digits), Spelling.UNTOLD, "fingerprint", model);
            case Pasted.LastFour(String end) ->
                diagnose(user, search.findByEnd(user, end), Spelling.UNTOLD, "end", model);
        }
        return "apikeys/why-401";
    }

    private void diagnose(CurrentUser user, FoundKeys found, Spelling spelling, String by, Model model) {
        model.addAttribute("by", by);
        model.addAttribute("problem", found.problem());
        if (found.keys().size() > 1) {
            model.addAttribute("choice", found.keys());
            return;
        }
        Instant changed = trail.lastTime(user.actor(), AuditAction.ROLE_CHANGED).orElse(null);
        Boolean active = user.identity() == null ? null : !user.isDeactivated();
        model.addAttribute("found", found.only());
        model.addAttribute("roleChanged", changed);
        model.addAttribute(
                "diagnosis",
                KeyDiagnosis.of(
                        new KeyDiagnosis.Evidence(found.only(), found.isConclusive(), spelling, changed, active)));
    }
}
