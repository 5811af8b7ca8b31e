package dev.maxarportal.apikeys;

import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.CreatedApiKey;
import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.MaxarProperties;
import dev.maxarportal.maxar.NewApiKey;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.FormTokens;
import jakarta.validation.Valid;
import java.time.Instant;
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

/** Creates a key. The answer to the form itself shows the key's text, so that it is never stored for a next page. */
@Controller
class KeyCreationController {

    private final Maxar maxar;
    private final ApiKeyApi keys;
    private final KeyExpiry expiry;
    private final FormTokens tokens;
    private final String apiUrl;

    KeyCreationController(
            Maxar maxar, ApiKeyApi keys, KeyExpiry expiry, FormTokens tokens, MaxarProperties properties) {
        this.maxar = maxar;
        this.keys = keys;
        this.expiry = expiry;
        this.tokens = tokens;
        this.apiUrl = properties.apiUrl();
    }

    @ModelAttribute("presets")
    Object presets() {
        return KeyExpiry.PRESETS;
    }

    @ModelAttribute("latest")
    Instant latest() {
        return expiry.latest();
    }

    @ModelAttribute("formToken")
    String formToken() {
        return tokens.next();
    }

    @GetMapping("/api-keys/new")
    String form(
            @RequestParam @Nullable String name,
            @RequestParam @Nullable String description,
            @RequestParam(required = false) @Nullable String days,
            @RequestParam @Nullable String expiry,
            @RequestParam @Nullable String expiresAt,
            Model model) {
        model.addAttribute("form", new NewKeyForm(name, description, KeyExpiry.offered(days, expiry), expiresAt));
        return "apikeys/new";
    }

    @PostMapping("/api-keys")
    String create(
            @Valid @ModelAttribute("form") NewKeyForm form,
            BindingResult errors,
            @RequestParam @Nullable String formToken,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        KeyExpiry.Choice choice = expiry.choose(form.expiry(), form.expiresAt());
        if (choice instanceof KeyExpiry.Refused(String field, String message)) {
            errors.rejectValue(field, "refused", message);
        }
        if (errors.hasErrors() || !(choice instanceof KeyExpiry.End(Instant end))) {
            return "apikeys/new";
        }
        if (!tokens.firstUse(user.getName(), formToken)) {
            redirect.addFlashAttribute(
                    "warning",
                    "This form was already sent, so no second key was created. The text of a new key is shown only once.");
            return "redirect:/api-keys";
        }
        try {
            CreatedApiKey created = maxar.await(
                    keys.create(new NewApiKey(form.trimmedName(), form.trimmedDescription(), KeyExpiry.sent(end))));
            model.addAttribute("created", created);
            model.addAttribute("apiUrl", apiUrl);
            model.addAttribute("name", form.trimmedName());
            return created.text() == null ? "apikeys/maybe-created" : "apikeys/created";
        } catch (MaxarException failed) {
            model.addAttribute("problem", failed);
            model.addAttribute("name", form.trimmedName());
            return failed.hadNoEffect() ? "apikeys/new" : "apikeys/maybe-created";
        }
    }
}
