package dev.maxarportal.credentials.detail;

import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditTrail;
import dev.maxarportal.credentials.AzureFacts;
import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.Provider;
import dev.maxarportal.signin.CurrentUser;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one credential, be it there, gone, or only remembered. */
@Component
class CredentialPage {

    private static final Set<AuditAction> CHANGES = EnumSet.of(
            AuditAction.CREDENTIAL_REGISTERED,
            AuditAction.CREDENTIAL_REPLACED,
            AuditAction.CREDENTIAL_DELETED,
            AuditAction.CREDENTIAL_NOTED);

    private final CredentialSearch search;
    private final AuditTrail trail;

    CredentialPage(CredentialSearch search, AuditTrail trail) {
        this.search = search;
        this.trail = trail;
    }

    /** Answers the name of the view. */
    String show(CurrentUser user, String name, Model model) {
        FoundCredential found = search.find(user, name);
        Credential credential = found.credential();
        model.addAttribute("name", name);
        model.addAttribute("found", found);
        model.addAttribute("problem", found.problem());
        model.addAttribute("credential", credential);
        model.addAttribute("history", trail.history(user.actor().account(), name, CHANGES));
        model.addAttribute("kept", trail.kept());
        model.addAttribute("providers", Provider.values());
        if (credential != null) {
            model.addAttribute("container", credential.facts() instanceof AzureFacts azure ? azure.container() : null);
            model.addAttribute("form", NoteForm.of(credential));
            model.addAttribute("complaints", Map.of());
        }
        return found.gone() == null ? "credentials/one" : "credentials/gone";
    }
}
