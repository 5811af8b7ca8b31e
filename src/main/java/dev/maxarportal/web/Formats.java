package dev.maxarportal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How values are written on pages: English, times in UTC. Templates call it as {@code @formats}. */
@Component("formats")
public class Formats {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Clock clock;

    public Formats(Clock clock) {
        this.clock = clock;
    }

    /** Such as {@code 24 Nov 2026, 14:02 UTC}. */
    public String time(Instant instant) {
        return TIME.format(instant);
    }

    /** Such as {@code 14:02 UTC}. */
    public String hour(Instant instant) {
        return HOUR.format(instant);
    }

    /** Such as {@code 24 Nov 2026}. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day of a time in UTC, such as {@code 24 Nov 2026}. */
    public String date(Instant instant) {
        return DAY.format(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    /** Square kilometres without their unit, such as {@code 1,234.5}. */
    public String area(BigDecimal squareKilometres) {
        return number("#,##0.0", squareKilometres);
    }

    /** US dollars without their unit, such as {@code 1,234.50}. */
    public String money(BigDecimal dollars) {
        return number("#,##0.00", dollars);
    }

    /** Such as {@code 12.5 %}. */
    public String percent(BigDecimal percent) {
        return number("#,##0.0", percent) + " %";
    }

    /** A number without needless places, such as {@code 2,000} or {@code 12.5}. */
    public String plain(BigDecimal number) {
        return number("#,##0.######", number);
    }

    /** A whole number, such as {@code 12,041}. */
    public String count(long number) {
        return grouped(number);
    }

    static String grouped(long number) {
        return number("#,##0", BigDecimal.valueOf(number));
    }

    /** How far away a time is, such as {@code in 12 days} or {@code 3 hours ago}. */
    public String distance(Instant instant) {
        Duration ahead = Duration.between(clock.instant(), instant);
        String length = length(ahead.abs());
        return ahead.isNegative() ? length + " ago" : "in " + length;
    }

    /** How long ago a time is in few words, such as {@code 6 min ago}. */
    public String ago(Instant instant) {
        Duration passed = Duration.between(instant, clock.instant());
        if (passed.toMinutes() < 1) {
            return "less than a minute ago";
        }
        return passed.toHours() < 2 ? passed.toMinutes() + " min ago" : passed.toHours() + " hours ago";
    }

    /** Seconds that have passed since, so that a script can go on counting. */
    public long secondsSince(Instant instant) {
        return Duration.between(instant, clock.instant()).toSeconds();
    }

    /** How far away a day in UTC is, such as {@code today} or {@code 2 days ago}. */
    public String distance(LocalDate day) {
        long ahead = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), day);
        if (ahead == 0) {
            return "today";
        }
        return ahead < 0 ? plural(-ahead, "day") + " ago" : "in " + plural(ahead, "day");
    }

    /** A duration in its largest whole unit, such as {@code 400 days}. */
    public static String length(Duration duration) {
        if (duration.toDays() >= 1) {
            return plural(duration.toDays(), "day");
        }
        if (duration.toHours() >= 1) {
            return plural(duration.toHours(), "hour");
        }
        return duration.toMinutes() >= 1 ? plural(duration.toMinutes(), "minute") : "less than a minute";
    }

    /** A number and its noun, such as {@code 1 key} or {@code 1,200 entries}. */
    public static String plural(long number, String noun) {
        return grouped(number) + " " + (number == 1 ? noun : several(noun));
    }

    /** A regular noun for more than one, such as {@code keys} or {@code entries}. */
    public static String several(String noun) {
        return noun.matches(".*[^aeiou]y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    private static String number(String pattern, BigDecimal value) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
