package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialsName;
import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.credentials.Provider;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.AdminOnly;
import dev.maxarportal.web.AllowedWhenReadOnly;
import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers a credential, and asks before it replaces one. The secret is handed on and never shown again. */
@Controller
@AdminOnly
class RegistrationController {

    private static final String FORM = "credentials/new";

    private final CredentialsRegistry registry;
    private final SecretReading reading;
    private final Registration registration;
    private final RegistrationPage page;
    private final Predecessor predecessor;
    private final RegistrationDone done;

    RegistrationController(
            CredentialsRegistry registry,
            SecretReading reading,
            Registration registration,
            RegistrationPage page,
            Predecessor predecessor,
            RegistrationDone done) {
        this.predecessor = predecessor;
        this.done = done;
        this.registry = registry;
        this.reading = reading;
        this.registration = registration;
        this.page = page;
    }

    /** Text in the place of a file is no file; as a failed conversion, it would be kept and logged. */
    @InitBinder("form")
    void ignoreTextForFile(WebDataBinder binder) {
        binder.registerCustomEditor(MultipartFile.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(null);
            }
        });
    }

    @ModelAttribute("providers")
    Object providers() {
        return Provider.values();
    }

    @GetMapping("/credentials/new")
    String form(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam @Nullable String name,
            @RequestParam @Nullable String provider,
            @RequestParam(name = "description") @Nullable String typed,
            @RequestParam @Nullable String follows,
            Model model) {
        String wanted = name == null ? "" : name.strip();
        RegistrationForm form = RegistrationForm.prefilled(wanted, provider, typed == null ? "" : typed, follows);
        if (CredentialsName.refusal(wanted) == null) {
            try {
                Credential existing = registry.find(user, wanted).orElse(null);
                form = existing == null ? form : form.replacing(existing, typed);
                page.existing(model, form, existing, null);
            } catch (MaxarException failed) {
                model.addAttribute("problem", failed);
            }
        }
        page.first(model, user, form);
        return FORM;
    }

    /** Tells what a secret is, without a word to Maxar. */
    @PostMapping("/credentials/check")
    @AllowedWhenReadOnly
    String check(
            @AuthenticationPrincipal CurrentUser user,
            @ModelAttribute("form") RegistrationForm form,
            BindingResult errors,
            Model model) {
        page.again(model, user, form, reading.read(user, form, errors));
        model.addAttribute("checked", true);
        return FORM;
    }

    @PostMapping("/credentials")
    ModelAndView register(
            @AuthenticationPrincipal CurrentUser user,
            @ModelAttribute("form") RegistrationForm form,
            BindingResult errors,
            @RequestHeader(name = "X-Requested-With", required = false) @Nullable String asker,
            Model model,
            RedirectAttributes redirect) {
        Found found = reading.read(user, form, errors);
        if (found == null || errors.hasErrors()) {
            page.again(model, user, form, found);
            return new ModelAndView(FORM);
        }
        predecessor.found(user, form);
        return switch (registration.register(user, form, found)) {
            case Registration.Written written -> done.tell(user, form, written, redirect, asker);
            case Registration.Asks asks -> {
                if (asks.overwriting() == Overwriting.TO_BE_CONFIRMED) {
                    SecretReading.refuse(errors, "confirm", "Type " + form.trimmedName() + ", as it stands here.");
                }
                page.asking(model, user, form, found, asks);
                yield new ModelAndView(FORM);
            }
            case Registration.Busy busy -> failed(model, user, form, found, "busy", busy);
            case Registration.NotWritten(MaxarException problem) ->
                failed(model, user, form, found, "problem", problem);
            case Registration.PerhapsWritten(MaxarException problem) -> {
                model.addAttribute("perhapsWritten", true);
                yield failed(model, user, form, found, "problem", problem);
            }
        };
    }

    private ModelAndView failed(
            Model model, CurrentUser user, RegistrationForm form, Found found, String name, Object told) {
        model.addAttribute(name, told);
        page.again(model, user, form, found);
        return new ModelAndView(FORM);
    }
}
