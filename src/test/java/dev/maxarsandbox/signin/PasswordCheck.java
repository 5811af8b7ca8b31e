package dev.maxarsandbox.signin;

import dev.maxarsandbox.data.SandboxData;
import dev.maxarsandbox.data.SandboxUser;
import org.springframework.stereotype.Component;

/** Looks, in Keycloak's order, at the name, the account, the password, and what is still to be done. */
@Component
final class PasswordCheck {

    private final SandboxData data;
    private final SignInStatuses statuses;

    PasswordCheck(SandboxData data, SignInStatuses statuses) {
        this.data = data;
        this.statuses = statuses;
    }

    SandboxUser person(String name, String password) {
        SandboxUser person = data.person(name).orElseThrow(PasswordRefusal::wrong);
        SignInStatus status = statuses.of(person.email());
        if (status == SignInStatus.SUSPENDED) {
            throw PasswordRefusal.suspended();
        }
        if (!SandboxUser.PASSWORD.equals(password)) {
            statuses.noteWrongPassword(person.email());
            throw PasswordRefusal.wrong();
        }
        statuses.noteRightPassword(person.email());
        if (status == SignInStatus.NOT_SET_UP) {
            throw PasswordRefusal.notSetUp();
        }
        return person;
    }
}
