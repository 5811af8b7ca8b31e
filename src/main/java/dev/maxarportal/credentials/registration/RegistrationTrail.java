package dev.maxarportal.credentials.registration;

import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditResult;
import dev.maxarportal.audit.AuditTrail;
import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.SecretFacts;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.Formats;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down who registered or replaced a credential, where it leads, when it ends, and what was agreed to. */
@Component
class RegistrationTrail {

    private final AuditTrail trail;
    private final Formats formats;

    RegistrationTrail(AuditTrail trail, Formats formats) {
        this.trail = trail;
        this.formats = formats;
    }

    /**
     * Records what came of it.
     *
     * @param before what was there before; null for nothing
     * @param remark what else is worth knowing; nothing that may repeat the secret
     */
    void record(
            CurrentUser user,
            RegistrationForm form,
            Found found,
            @Nullable Credential before,
            AuditResult result,
            @Nullable String remark) {
        AuditAction action = before == null ? AuditAction.CREDENTIAL_REGISTERED : AuditAction.CREDENTIAL_REPLACED;
        trail.record(user.actor(), action, result, form.trimmedName(), detail(form, found, remark));
    }

    private String detail(RegistrationForm form, Found found, @Nullable String remark) {
        List<String> parts = new ArrayList<>();
        if (remark != null) {
            parts.add(remark);
        }
        if (found.facts() != null) {
            parts.add(told(found.facts()) + ".");
        }
        if (!found.agreedTo().isEmpty()) {
            parts.add("Agreed to: " + String.join(", ", found.agreedTo()) + ".");
        }
        if (form.predecessor() != null) {
            parts.add("Meant to take the place of " + form.predecessor() + ".");
        }
        return String.join(" ", parts);
    }

    private String told(SecretFacts facts) {
        String end = facts.ends() == null ? "end unknown" : "ends " + formats.time(facts.ends());
        return facts.provider().label() + ", " + facts.place() + ", " + end;
    }
}
