package dev.maxarportal.credentials;

import dev.maxarportal.signin.CurrentUser;

/** Is told when a credential was registered that is to take the place of another one. */
public interface RegistrationListener {

    /**
     * Takes it in; Maxar has the credential by then.
     *
     * @param account Maxar's id of the account
     * @param name of the new credential
     * @param follows name of the one whose place it takes, another name than its own
     */
    void registered(String account, String name, String follows, CurrentUser by);

    /** Whether the one is noted as taking the other's place, which may have been refused. */
    boolean isFollowed(String account, String follows, String name);
}
