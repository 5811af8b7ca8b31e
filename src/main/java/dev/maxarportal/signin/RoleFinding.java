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

    /** The role if ARD told it, else null. */
    @Nullable
    Role toldByArd() {
        return claim == null && role != Role.UNKNOWN ? role : null;
    }

    /** The account, if ARD could be asked. */
    @Nullable
    String accountId() {
        return identity == null ? null : identity.accountId();
    }

    /** The same, but no administrator where ARD last said that this is none: its silence is no reason to doubt that. */
    RoleFinding notAbove(@Nullable Role lastToldByArd) {
        return role == Role.ADMIN && claim != null && lastToldByArd == Role.USER
                ? new RoleFinding(identity, Role.USER, claim)
                : this;
    }

    /** What ARD says, which is nothing when it could not be asked. */
    static RoleFinding byArd(@Nullable ArdIdentity identity) {
        return new RoleFinding(identity, identity == null ? Role.UNKNOWN : identity.role(), null);
    }
}
