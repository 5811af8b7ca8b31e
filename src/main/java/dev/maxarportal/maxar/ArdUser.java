package dev.maxarportal.maxar;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * A user of an ARD account, as {@code /auth/self} and the account's user list send it.
 *
 * @param accountId digits, too many for a number
 * @param userId UUID; names the user in usage calls
 * @param active false when deactivated
 * @param admin the role: true is an administrator; absent is nobody's guess
 * @param limits spending limits in US dollars
 * @param user set where a list wraps each user in an object of its own; see {@link #unwrapped()}
 */
public record ArdUser(
        @Nullable String accountId,
        @Nullable String userId,
        @Nullable String name,
        @Nullable String email,
        @Nullable Boolean active,
        @Nullable Boolean admin,
        @Nullable String countryCode,
        @Nullable String jobTitle,
        @Nullable MaxarTime created,
        @Nullable FeeLimits limits,
        @Nullable ArdUser user) {

    /** What people call the user by: name, or else address, or else id; empty when ARD tells none of them. */
    public String called() {
        return Stream.of(name, email, userId)
                .filter(StringUtils::hasText)
                .findFirst()
                .orElse("");
    }

    /** The user itself, whether the list wraps its entries or not; the documentation does not say which it does. */
    ArdUser unwrapped() {
        return user == null ? this : user;
    }
}
