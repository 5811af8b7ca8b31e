package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialsName;
import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.credentials.Provider;
import dev.maxarportal.credentials.linter.Inspection;
import dev.maxarportal.credentials.linter.SecretLinter;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.NewCredentials;
import dev.maxarportal.maxar.Secret;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.AdminOnly;
import jakarta.validation.Valid;
import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers a credential, and asks before it replaces one. The secret is handed on and never shown again. */
@Controller
@AdminOnly
class RegistrationController {

    private static final String FORM = "credentials/new";

    private final CredentialsRegistry registry;
    private final Registration registration;
    private final SecretLinter linter;

    RegistrationController(CredentialsRegistry registry, Registration registration, SecretLinter linter) {
        this.registry = registry;
        this.registration = registration;
        this.linter = linter;
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
            Model model) {
        String wanted = name == null ? "" : name.strip();
        String description = typed == null ? "" : typed;
        if (CredentialsName.refusal(wanted) == null) {
            try {
                Credential existing = registry.find(user, wanted).orElse(null);
                model.addAttribute("existing", existing);
                description = existing == null || typed != null ? description : existing.description();
            } catch (MaxarException failed) {
                model.addAttribute("problem", failed);
            }
        }
        model.addAttribute("form", RegistrationForm.prefilled(wanted, provider, description));
        return FORM;
    }

    @PostMapping("/credentials")
    String register(
            @AuthenticationPrincipal CurrentUser user,
            @Valid @ModelAttribute("form") RegistrationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        refuse(errors, "name", CredentialsName.refusal(form.trimmedName()));
        Secret secret = secret(form, errors);
        if (secret == null || errors.hasErrors()) {
            return FORM;
        }
        String name = form.trimmedName();
        NewCredentials credentials = new NewCredentials(secret, form.trimmedDescription());
        return switch (registration.register(user, name, credentials, form.mayReplace())) {
            case Registration.Written(boolean replaced) -> {
                redirect.addFlashAttribute("done", name + (replaced ? " was replaced." : " was registered."));
                yield "redirect:/credentials";
            }
            case Registration.Exists(Credential existing) -> {
                model.addAttribute("existing", existing);
                yield FORM;
            }
            case Registration.NotWritten(MaxarException problem) -> {
                model.addAttribute("problem", problem);
                yield FORM;
            }
            case Registration.PerhapsWritten(MaxarException problem) -> {
                model.addAttribute("problem", problem);
                model.addAttribute("perhapsWritten", true);
                yield FORM;
            }
        };
    }

    private @Nullable Secret secret(RegistrationForm form, BindingResult errors) {
        Provider provider = Provider.of(form.provider());
        if (provider == null) {
            refuse(errors, "provider", "Choose where the storage is.");
            return null;
        }
        Inspection inspection = linter.inspect(provider, form.secret(), form.file());
        if (inspection.isRefused()) {
            refuse(errors, inspection.field(), inspection.findings().getFirst().message());
        }
        return inspection.secret();
    }

    /** Not by {@code rejectValue}, which would keep the refused value, and so the secret, in the error. */
    private static void refuse(BindingResult errors, String field, @Nullable String message) {
        if (message != null) {
            errors.addError(new FieldError("form", field, message));
        }
    }
}
