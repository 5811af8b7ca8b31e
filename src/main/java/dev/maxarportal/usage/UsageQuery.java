package dev.maxarportal.usage;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * What the page is asked for, as it stands in its address.
 *
 * @param scope {@code mine}, {@code account} or {@code user}
 * @param user id of the user for scope {@code user}
 * @param from first day as {@code YYYY-MM-DD}
 * @param to last day as {@code YYYY-MM-DD}
 */
record UsageQuery(
        @Nullable String scope,
        @Nullable String user,
        @Nullable String from,
        @Nullable String to) {

    /** Whose usage is asked for; what means nothing is one's own. */
    public UsageScope wanted() {
        return UsageScope.named(scope);
    }

    public String userId() {
        return user == null ? "" : user.strip();
    }

    boolean hasRange() {
        return StringUtils.hasText(from) || StringUtils.hasText(to);
    }

    /** What is wrong with the query; null when nothing is. */
    public @Nullable String complaint() {
        if (wanted() == UsageScope.USER && userId().isEmpty()) {
            return "Choose a user.";
        }
        String unreadable = isUnreadable(from) ? from : isUnreadable(to) ? to : null;
        if (unreadable != null) {
            return "“" + unreadable.strip() + "” is not a day. Enter days such as 2026-11-24.";
        }
        LocalDate first = day(from);
        LocalDate last = day(to);
        return first != null && last != null && first.isAfter(last) ? "The first day lies after the last day." : null;
    }

    UsageRange range() {
        return new UsageRange(day(from), day(to));
    }

    private static boolean isUnreadable(@Nullable String text) {
        return StringUtils.hasText(text) && day(text) == null;
    }

    /** Years of four digits only; the notation would allow a billion of them. */
    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text != null && text.strip().length() == 10 ? LocalDate.parse(text.strip()) : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
