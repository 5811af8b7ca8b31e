package dev.maxarportal.usage.users;

import dev.maxarportal.maxar.ArdUser;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of an account's users.
 *
 * @param id empty when ARD does not tell it, so that nothing can be asked about this user
 * @param name or whatever else the user can be called by
 */
public record AccountUser(String id, String name, @Nullable String email, boolean inactive) {

    static AccountUser of(ArdUser user) {
        String id = user.userId() == null ? "" : user.userId();
        return new AccountUser(id, user.called(), user.email(), Boolean.FALSE.equals(user.active()));
    }

    /** Whether name, address or id contain the text, in whatever case. */
    boolean matches(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return Stream.of(name, email, id).filter(Objects::nonNull).anyMatch(one -> one.toLowerCase(Locale.ROOT)
                .contains(wanted));
    }
}
