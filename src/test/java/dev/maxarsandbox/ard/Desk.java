package dev.maxarsandbox.ard;

import dev.maxarsandbox.data.SandboxAccount;
import dev.maxarsandbox.data.SandboxData;
import dev.maxarsandbox.data.SandboxUser;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** Checks who is calling and whether that person may. */
@Component
class Desk {

    private final SandboxData data;

    Desk(SandboxData data) {
        this.data = data;
    }

    /** Anybody of ARD's with a token of either kind, also somebody who has been deactivated since. */
    SandboxUser bearer(Principal principal) {
        String subject = principal.getName();
        return data.users().all().stream()
                .filter(user -> user.subject().equals(subject) || user.userId().equals(subject))
                .findFirst()
                .orElseThrow(ArdRefusal::unauthorized);
    }

    SandboxUser active(Principal principal) {
        SandboxUser user = bearer(principal);
        if (!user.active()) {
            throw ArdRefusal.forbidden("user is not active");
        }
        return user;
    }

    SandboxAccount member(Principal principal, String accountId) {
        active(principal);
        SandboxAccount account = data.account();
        if (!account.id().equals(accountId)) {
            throw ArdRefusal.forbidden("account " + accountId + " is not yours");
        }
        return account;
    }

    SandboxAccount admin(Principal principal, String accountId) {
        SandboxAccount account = member(principal, accountId);
        if (!bearer(principal).admin()) {
            throw ArdRefusal.forbidden("admin role required");
        }
        return account;
    }

    /** The user with this id, who is the caller or whom the caller, as an admin, may look at. */
    SandboxUser selfOrAdmin(Principal principal, String userId) {
        SandboxUser caller = active(principal);
        if (caller.userId().equals(userId)) {
            return caller;
        }
        if (!caller.admin()) {
            throw ArdRefusal.forbidden("admin role required");
        }
        return data.users().all().stream()
                .filter(user -> user.userId().equals(userId))
                .findFirst()
                .orElseThrow(() -> ArdRefusal.notFound("user '" + userId + "'"));
    }
}
