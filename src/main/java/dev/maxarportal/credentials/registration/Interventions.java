package dev.maxarportal.credentials.registration;

import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditResult;
import dev.maxarportal.audit.AuditTrail;
import dev.maxarportal.audit.AuditedEvent;
import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.RegisteredSecret;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out who was quicker, as far as this portal knows: of what was done elsewhere, Maxar tells the time at most. */
@Component
class Interventions {

    private static final List<AuditAction> ACTIONS =
            List.of(AuditAction.CREDENTIAL_REGISTERED, AuditAction.CREDENTIAL_REPLACED, AuditAction.CREDENTIAL_DELETED);

    private final AuditTrail trail;

    Interventions(AuditTrail trail) {
        this.trail = trail;
    }

    /** Who changed the credential, or deleted it when there is none any more. */
    Meanwhile find(String account, String name, @Nullable Credential existing) {
        return existing == null ? deletion(account, name) : change(existing);
    }

    private Meanwhile deletion(String account, String name) {
        List<AuditedEvent> history = trail.history(account, name, ACTIONS).stream()
                .filter(event -> event.result() == AuditResult.DONE)
                .toList();
        boolean here = !history.isEmpty() && history.getFirst().action() == AuditAction.CREDENTIAL_DELETED;
        return here
                ? new Meanwhile(
                        true, history.getFirst().who(), history.getFirst().time())
                : new Meanwhile(true, null, null);
    }

    private static Meanwhile change(Credential existing) {
        RegisteredSecret registered = existing.registered();
        return registered == null || existing.isChangedElsewhere()
                ? new Meanwhile(false, null, existing.modifiedAt())
                : new Meanwhile(false, registered.by(), registered.at());
    }
}
