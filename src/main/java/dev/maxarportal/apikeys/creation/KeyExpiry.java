package dev.maxarportal.apikeys.creation;

import dev.maxarportal.apikeys.KeyLimit;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When a new key ends. Days are 24 hours of UTC, whatever the clocks of a place do in between. The days of a preset count
 * from the moment that its form was made, so that the end that the form shows is the end that Maxar is sent.
 */
@Component
public class KeyExpiry {

    static final String CUSTOM = "custom";

    private static final Duration OUTDATED = Duration.ofDays(1);
    private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final Clock clock;

    KeyExpiry(Clock clock) {
        this.clock = clock;
    }

    /** The end that a choice of the form means, or what is wrong with the choice. */
    public Choice choose(Wish wish, KeyLimit limit) {
        if (CUSTOM.equals(wish.expiry())) {
            return custom(wish.expiresAt() == null ? "" : wish.expiresAt().strip(), limit);
        }
        return OfferedDays.all(limit)
                .filter(days -> String.valueOf(days).equals(wish.expiry()))
                .findFirst()
                .map(days -> preset(days, madeAt(wish.from()), limit))
                .orElse(new Refused("expiry", "Choose how long the key lives."));
    }

    /** The presets of a form that is made at that time, the limit among them. */
    List<Preset> presets(Instant from, KeyLimit limit) {
        return OfferedDays.within(limit).stream()
                .map(days -> new Preset(days, end(days, from), limit.isShorter() && days == limit.days()))
                .toList();
    }

    /** The allowed preset that comes nearest to a life of so many days. */
    public static String nearest(long life, KeyLimit limit) {
        return OfferedDays.nearest(life, limit);
    }

    /** When a form that is shown now was made: as it says itself, unless that is long ago. Whole minutes, as pages show them. */
    Instant shownFrom(@Nullable String from) {
        Instant made = madeAt(from);
        boolean outdated = made.isBefore(clock.instant().minus(OUTDATED));
        return (outdated ? clock.instant() : made).truncatedTo(ChronoUnit.MINUTES);
    }

    /** The latest end that a key created now may have. */
    Instant latest(KeyLimit limit) {
        return clock.instant().plus(KeyLimit.life(limit.days())).truncatedTo(ChronoUnit.MINUTES);
    }

    /** As the API-key service takes it. */
    static String sent(Instant end) {
        return SENT.format(end.atOffset(ZoneOffset.UTC));
    }

    /** As a form's field for a time takes it. */
    static String typed(Instant end) {
        return end.truncatedTo(ChronoUnit.MINUTES)
                .atOffset(ZoneOffset.UTC)
                .toLocalDateTime()
                .toString();
    }

    private Instant madeAt(@Nullable String from) {
        Instant now = clock.instant();
        try {
            Instant made = from == null ? now : Instant.parse(from.strip());
            return made.isAfter(now) ? now : made;
        } catch (DateTimeException unreadable) {
            return now;
        }
    }

    private static Instant end(int days, Instant from) {
        boolean longest = days == KeyLimit.MAXAR_DAYS;
        return from.plus(KeyLimit.life(days)).truncatedTo(longest ? ChronoUnit.MINUTES : ChronoUnit.SECONDS);
    }

    private Choice preset(int days, Instant from, KeyLimit limit) {
        if (days > limit.days()) {
            return new Refused("expiry", limit.inWords());
        }
        Instant end = end(days, from);
        return end.isAfter(clock.instant())
                ? new End(end)
                : new Refused("expiry", "This form is too old: the end that it showed has passed. Choose again.");
    }

    private Choice custom(String text, KeyLimit limit) {
        if (text.isEmpty()) {
            return new Refused("expiresAt", "Enter the day and time when the key ends.");
        }
        try {
            return check(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC), limit);
        } catch (DateTimeException unreadable) {
            return new Refused("expiresAt", "Enter a day and time such as 2026-11-24T14:00.");
        }
    }

    private Choice check(Instant end, KeyLimit limit) {
        if (!end.isAfter(clock.instant())) {
            return new Refused("expiresAt", "This time is in the past. Times are UTC.");
        }
        return end.isAfter(latest(limit)) ? new Refused("expiresAt", limit.inWords()) : new End(end);
    }

    /**
     * What a form asks for.
     *
     * @param expiry days as a preset, or {@code custom}
     * @param expiresAt with {@code custom}: {@code YYYY-MM-DDTHH:mm} in UTC
     * @param from when the form was made, from which the presets count
     */
    public record Wish(
            @Nullable String expiry,
            @Nullable String expiresAt,
            @Nullable String from) {}

    /**
     * Some days, as the form offers them.
     *
     * @param isLongest whether these are the days of a limit shorter than Maxar's
     */
    record Preset(int days, Instant end, boolean isLongest) {}

    /** What a choice comes to. */
    public sealed interface Choice {}

    /** The key ends then. */
    public record End(Instant instant) implements Choice {}

    /** The choice will not do; the message belongs to the field. */
    public record Refused(String field, String message) implements Choice {}
}
