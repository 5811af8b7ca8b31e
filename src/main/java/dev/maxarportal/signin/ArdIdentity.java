package dev.maxarportal.signin;

import dev.maxarportal.maxar.ArdUser;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who the signed-in person is to ARD.
 *
 * @param userId names the person in usage calls
 * @param accountId the account the person belongs to; digits
 * @param name as ARD knows it
 * @param email as ARD knows it
 * @param active false when Maxar has deactivated the user
 * @param role administrator only when ARD says so and the user is active
 */
public record ArdIdentity(
        String userId,
        String accountId,
        @Nullable String name,
        @Nullable String email,
        boolean active,
        Role role) implements Serializable {

    /** Reads ARD's answer. A missing flag never makes an administrator, and nothing else makes a deactivated user one. */
    public static ArdIdentity of(ArdUser user) {
        boolean active = !Boolean.FALSE.equals(user.active());
        Role role = !active ? Role.USER : user.admin() == null ? Role.UNKNOWN : user.admin() ? Role.ADMIN : Role.USER;
        return new ArdIdentity(
                user.userId() == null ? "" : user.userId(),
                user.accountId() == null ? "" : user.accountId(),
                user.name(),
                user.email(),
                active,
                role);
    }
}
