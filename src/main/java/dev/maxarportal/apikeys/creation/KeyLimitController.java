package dev.maxarportal.apikeys.creation;

import dev.maxarportal.apikeys.KeyLimit;
import dev.maxarportal.audit.Actor;
import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditResult;
import dev.maxarportal.audit.AuditTrail;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.AdminOnly;
import dev.maxarportal.web.Formats;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets administrators set how long new keys of their account may live. */
@Controller
@AdminOnly
class KeyLimitController {

    private final KeyLimits limits;
    private final AuditTrail trail;

    KeyLimitController(KeyLimits limits, AuditTrail trail) {
        this.limits = limits;
        this.trail = trail;
    }

    @GetMapping("/api-keys/limit")
    String form(@RequestParam @Nullable String days, @AuthenticationPrincipal CurrentUser user, Model model) {
        return show(user.actor(), days, model);
    }

    @PostMapping("/api-keys/limit")
    String set(
            @RequestParam @Nullable String days,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        Actor actor = user.actor();
        String account = actor.account();
        OptionalInt wanted = days(days == null ? "" : days.strip());
        if (account == null || wanted.isEmpty()) {
            model.addAttribute("refused", wanted.isEmpty());
            return show(actor, days, model);
        }
        int before = limits.set(account).map(KeyLimits.SetLimit::days).orElse(KeyLimit.MAXAR_DAYS);
        limits.set(account, wanted.getAsInt(), actor.name());
        trail.record(
                actor,
                AuditAction.KEY_LIMIT_CHANGED,
                AuditResult.DONE,
                Formats.plural(wanted.getAsInt(), "day"),
                "Before: " + Formats.plural(before, "day"));
        redirect.addFlashAttribute(
                "done", "New keys of your account may live " + Formats.plural(wanted.getAsInt(), "day") + " at most.");
        return "redirect:/api-keys/limit";
    }

    private String show(Actor actor, @Nullable String days, Model model) {
        KeyLimits.SetLimit set = limits.set(actor.account()).orElse(null);
        model.addAttribute("account", actor.account());
        model.addAttribute("set", set);
        model.addAttribute("portalLimit", limits.ofPortal());
        model.addAttribute("days", days != null ? days : set == null ? KeyLimit.MAXAR_DAYS : set.days());
        return "apikeys/limit";
    }

    /** Nothing means what Maxar allows. */
    private static OptionalInt days(String text) {
        if (text.isEmpty()) {
            return OptionalInt.of(KeyLimit.MAXAR_DAYS);
        }
        int days = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        return days >= 1 && days <= KeyLimit.MAXAR_DAYS ? OptionalInt.of(days) : OptionalInt.empty();
    }
}
