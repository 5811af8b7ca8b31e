package dev.maxarportal.apikeys.replacement;

import dev.maxarportal.apikeys.KeyTexts;
import dev.maxarportal.apikeys.creation.KeyCreation;
import dev.maxarportal.apikeys.creation.KeyExpiry;
import dev.maxarportal.apikeys.creation.KeyLimits;
import dev.maxarportal.apikeys.deletion.DeletionReport;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.FormTokens;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Replaces a key by another. The answer to the form itself shows the new key's text, as with any other new key. */
@Controller
class KeyReplacementController {

    private final OldKeys keys;
    private final ReplacementPage page;
    private final KeyReplacement replacing;
    private final Replacements replacements;
    private final KeyExpiry expiry;
    private final KeyLimits limits;
    private final KeyTexts texts;
    private final FormTokens tokens;

    KeyReplacementController(
            OldKeys keys,
            ReplacementPage page,
            KeyReplacement replacing,
            Replacements replacements,
            KeyExpiry expiry,
            KeyLimits limits,
            KeyTexts texts,
            FormTokens tokens) {
        this.keys = keys;
        this.page = page;
        this.replacing = replacing;
        this.replacements = replacements;
        this.expiry = expiry;
        this.limits = limits;
        this.texts = texts;
        this.tokens = tokens;
    }

    @GetMapping("/api-keys/replace")
    String open(
            ReplacementForm asked,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        if (asked.trimmedId().isEmpty()) {
            // Such as a reload of the page that showed the new key, whose address has lost the id.
            List<Replacement> underWay = replacements.underWay(user.getName());
            return underWay.isEmpty()
                    ? "redirect:/api-keys"
                    : "redirect:" + address(underWay.getFirst().oldKey());
        }
        return keys.find(user, asked.trimmedId())
                .map(old -> page.open(user, old, asked, model))
                .orElseGet(() -> unknown(redirect));
    }

    @PostMapping("/api-keys/replace")
    String replace(
            @Valid @ModelAttribute("form") ReplacementForm form,
            BindingResult errors,
            @RequestParam @Nullable String formToken,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        OldKey old;
        try {
            old = keys.find(user, form.trimmedId()).orElse(null);
        } catch (MaxarException unreadable) {
            old = keys.remembered(user, form.trimmedId()).orElseThrow(() -> unreadable);
            model.addAttribute("problem", unreadable);
            return page.form(user, old, form, page.progress(user, old), model);
        }
        if (old == null) {
            return unknown(redirect);
        }
        ReplacementProgress progress = page.progress(user, old);
        if (progress.isBeingMade()) {
            return beingMade(old, redirect);
        }
        if (progress.isFollowed()) {
            return back(old, "This key is being replaced already, so no second key was created.", redirect);
        }
        KeyTexts.Found secrets = texts.in(user, Map.of("name", form.trimmedName()));
        if (!secrets.keys().isEmpty()) {
            return back(old, secrets.complaint("name", "Names"), redirect);
        }
        KeyExpiry.Choice choice = expiry.choose(form.wish(), limits.of(user.actor()));
        if (choice instanceof KeyExpiry.Refused(String field, String message)) {
            errors.rejectValue(field, "refused", message);
        }
        if (old.isTaken(form.trimmedName())) {
            errors.rejectValue("name", "taken", "You have a key of this name. Choose another, to tell them apart.");
        }
        if (errors.hasErrors() || !(choice instanceof KeyExpiry.End(Instant end))) {
            return page.form(user, old, form, progress, model);
        }
        if (!tokens.firstUse(user.getName(), formToken)) {
            return back(old, "This form was already sent, so no second key was created.", redirect);
        }
        KeyReplacement.Result result =
                replacing.replace(user, old, form.trimmedName(), end, form.isLeaked(), progress.replacement());
        return told(result, old, form, end, user, model, redirect);
    }

    private String told(
            KeyReplacement.Result result,
            OldKey old,
            ReplacementForm form,
            Instant end,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        return switch (result) {
            case KeyReplacement.Made(KeyCreation.Created created) -> {
                model.addAttribute("result", created);
                model.addAttribute("created", created.key());
                model.addAttribute("name", form.trimmedName());
                model.addAttribute("end", end);
                model.addAttribute("closeTo", address(old.key().id()));
                yield "apikeys/created";
            }
            case KeyReplacement.NotCreated(MaxarException problem, boolean oldDeleted) -> {
                model.addAttribute("problem", problem);
                model.addAttribute("oldDeleted", oldDeleted);
                yield page.form(user, old, form, page.progress(user, old), model);
            }
            case KeyReplacement.NotDeleted(DeletionReport report) -> {
                model.addAttribute("deletion", report);
                yield page.form(user, old, form, page.progress(user, old), model);
            }
            case KeyReplacement.Lost lost -> back(old, lost.told(form.trimmedName()), redirect);
            case KeyReplacement.BegunElsewhere() -> beingMade(old, redirect);
        };
    }

    private static String beingMade(OldKey old, RedirectAttributes redirect) {
        return back(old, "This key is being replaced in another tab, so no second key was created.", redirect);
    }

    private static String back(OldKey old, String warning, RedirectAttributes redirect) {
        redirect.addFlashAttribute("warning", warning);
        return "redirect:" + address(old.key().id());
    }

    static String unknown(RedirectAttributes redirect) {
        redirect.addFlashAttribute("warning", "There is no such key in your list, so there is nothing to replace.");
        return "redirect:/api-keys";
    }

    private static String address(String id) {
        return UriComponentsBuilder.fromPath("/api-keys/replace")
                .queryParam("id", "{id}")
                .encode()
                .buildAndExpand(id)
                .toUriString();
    }
}
