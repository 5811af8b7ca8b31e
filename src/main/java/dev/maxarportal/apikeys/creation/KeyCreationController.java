package dev.maxarportal.apikeys.creation;

import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.AllowedWhenReadOnly;
import dev.maxarportal.web.FormTokens;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Creates a key. The answer to the form itself shows the key's text, so that it is never stored for a next page. */
@Controller
class KeyCreationController {

    private final NewKeyPage page;
    private final NewKeySecrets secrets;
    private final KeyExpiry expiry;
    private final KeyLimits limits;
    private final KeyCreation creation;
    private final FormTokens tokens;

    KeyCreationController(
            NewKeyPage page,
            NewKeySecrets secrets,
            KeyExpiry expiry,
            KeyLimits limits,
            KeyCreation creation,
            FormTokens tokens) {
        this.page = page;
        this.secrets = secrets;
        this.expiry = expiry;
        this.limits = limits;
        this.creation = creation;
        this.tokens = tokens;
    }

    @ModelAttribute("formToken")
    String formToken() {
        return tokens.next();
    }

    /** Shows the form. By POST it is what was typed so far that comes back with advice, without standing in an address. */
    @RequestMapping(
            path = "/api-keys/new",
            method = {RequestMethod.GET, RequestMethod.POST})
    @AllowedWhenReadOnly
    String form(
            @RequestParam @Nullable String name,
            @RequestParam @Nullable String description,
            @RequestParam(required = false) @Nullable String days,
            @RequestParam @Nullable String expiry,
            @RequestParam @Nullable String expiresAt,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String end,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        NewKeyForm asked = StringUtils.hasText(end)
                ? new NewKeyForm(name, description, KeyExpiry.CUSTOM, end, from)
                : new NewKeyForm(name, description, expiry, expiresAt, from);
        page.open(user, asked, days, model);
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
        KeyExpiry.Choice choice = expiry.choose(form.wish(), limits.of(user.actor()));
        if (choice instanceof KeyExpiry.Refused(String field, String message)) {
            errors.rejectValue(field, "refused", message);
        }
        BindingResult all = secrets.check(user, form, errors, model);
        if (all.hasErrors() || !(choice instanceof KeyExpiry.End(Instant end))) {
            page.again(user, model);
            return "apikeys/new";
        }
        if (!tokens.firstUse(user.getName(), formToken)) {
            redirect.addFlashAttribute(
                    "warning",
                    "This form was already sent, so no second key was created. The text of a new key is shown only once.");
            return "redirect:/api-keys";
        }
        KeyCreation.Result result = creation.create(user, form.trimmedName(), form.trimmedDescription(), end);
        model.addAttribute("name", form.trimmedName());
        model.addAttribute("end", end);
        model.addAttribute("result", result);
        return switch (result) {
            case KeyCreation.Created created -> "apikeys/created";
            case KeyCreation.NotCreated refused -> {
                model.addAttribute("problem", refused.problem());
                page.again(user, model);
                yield "apikeys/new";
            }
            case KeyCreation.Lost lost -> "apikeys/maybe-created";
        };
    }
}
