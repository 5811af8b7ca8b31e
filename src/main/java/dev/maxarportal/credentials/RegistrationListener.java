package dev.maxarportal.credentials;

import dev.maxarportal.signin.CurrentUser;

/** Is told of credentials that were registered in order to take the place of others. */
public interface RegistrationListener {

    /**
     * A credential was registered at Maxar.
     *
     * @param follows name of the credential whose place it is to take, as the form had it; not checked
     */
    void registered(String account, String name, String follows, CurrentUser by);
}
