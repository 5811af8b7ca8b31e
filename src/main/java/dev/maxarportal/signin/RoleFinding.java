package dev.maxarportal.signin;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a person's role.
 *
 * @param identity who the person is to ARD; null when ARD could not be asked
 * @param role the role in force
 * @param claim path of the token claim that decided; null when ARD decided, or nobody did
 */
record RoleFinding(
        @Nullable ArdIdentity identity, Role role, @Nullable String claim) implements Serializable {

    /** What ARD says, which is nothing when it could not be asked. */
    static RoleFinding byArd(@Nullable ArdIdentity identity) {
        return new RoleFinding(identity, identity == null ? Role.UNKNOWN : identity.role(), null);
    }
}
