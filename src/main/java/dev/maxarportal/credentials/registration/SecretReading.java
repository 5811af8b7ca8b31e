package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.CredentialsName;
import dev.maxarportal.credentials.Finding;
import dev.maxarportal.credentials.Provider;
import dev.maxarportal.credentials.RegisteredSecrets;
import dev.maxarportal.credentials.SecretFacts;
import dev.maxarportal.credentials.Severity;
import dev.maxarportal.credentials.linter.Inspection;
import dev.maxarportal.credentials.linter.SecretLinter;
import dev.maxarportal.signin.CurrentUser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Reads what the form holds, asks nobody, and puts what will not do at its field. */
@Component
class SecretReading {

    private final SecretLinter linter;
    private final RegisteredSecrets registered;

    SecretReading(SecretLinter linter, RegisteredSecrets registered) {
        this.linter = linter;
        this.registered = registered;
    }

    /** What was found; null when it is not even known whose secret it is. */
    @Nullable
    Found read(CurrentUser user, RegistrationForm form, BindingResult errors) {
        refuse(errors, "name", CredentialsName.refusal(form.trimmedName()));
        refuse(errors, "description", form.descriptionRefusal());
        Provider provider = Provider.of(form.provider());
        if (provider == null) {
            refuse(errors, "provider", "Choose where the storage is.");
            return null;
        }
        Inspection inspection = linter.inspect(provider, form.secret(), form.file());
        List<Finding> findings = new ArrayList<>(inspection.findings());
        if (inspection.isRefused()) {
            findings.stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .findFirst()
                    .ifPresent(error -> refuse(errors, inspection.field(), error.message()));
        } else if (inspection.facts() != null) {
            addWhereElse(findings, user, form, inspection.facts());
        }
        return new Found(inspection.facts(), findings, form.agreed(), inspection.secret());
    }

    /** The same secret under two names: they end together, and a rollover from one to the other gains nothing. */
    private void addWhereElse(List<Finding> findings, CurrentUser user, RegistrationForm form, SecretFacts facts) {
        String account = user.actor().account();
        List<String> names = account == null
                ? List.of()
                : registered.namesWith(account, facts.fingerprint()).stream()
                        .filter(name -> !name.equals(form.trimmedName()))
                        .toList();
        if (names.contains(String.valueOf(form.predecessor()))) {
            findings.add(new Finding(
                    Severity.WARNING,
                    "same-secret-as-predecessor",
                    "This is the same secret as that of " + form.predecessor() + ", so the new one ends with it.",
                    "Make a new secret for the new name."));
        } else if (!names.isEmpty()) {
            findings.add(new Finding(
                    Severity.NOTE,
                    "same-secret-elsewhere",
                    "The same secret is registered as " + inWords(names) + " already.",
                    ""));
        }
    }

    private static String inWords(List<String> names) {
        return names.size() <= 3
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 3)) + " and " + (names.size() - 3) + " more";
    }

    /** Not by {@code rejectValue}, which would keep the refused value, and so the secret, in the error. */
    static void refuse(BindingResult errors, String field, @Nullable String message) {
        if (message != null) {
            errors.addError(new FieldError("form", field, message));
        }
    }
}
