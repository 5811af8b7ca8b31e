package dev.maxarportal.credentials.linter;

import dev.maxarportal.web.Formats;
import dev.maxarportal.web.StoredTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads times as they stand in a SAS: a day, or a day and a time with its zone. A day alone means its beginning. */
final class SasTime {

    private static final int LONGEST = 40;
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("uuuu-MM-dd")
            .optionalStart()
            .appendPattern("'T'HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][XX]")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private SasTime() {}

    /** Null when there is none, or it cannot be read. A time without a zone is taken for UTC. */
    static @Nullable Instant read(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        try {
            TemporalAccessor read = FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            Instant time =
                    switch (read) {
                        case OffsetDateTime zoned -> zoned.toInstant();
                        case LocalDateTime plain -> plain.toInstant(ZoneOffset.UTC);
                        default ->
                            LocalDate.from(read).atStartOfDay(ZoneOffset.UTC).toInstant();
                    };
            // Four digits tell a year, for Azure as for the database that keeps it.
            return StoredTime.storable(time);
        } catch (DateTimeException quotesTheText) {
            return null;
        }
    }

    /** Whether a readable text tells an hour and no zone. */
    static boolean isWithoutZone(String text) {
        int hour = text.toUpperCase(Locale.ROOT).indexOf('T');
        return hour > 0
                && text.toUpperCase(Locale.ROOT).indexOf('Z') < 0
                && text.indexOf('+') < 0
                && text.indexOf('-', hour) < 0;
    }

    /** In two units at most, such as {@code 4 days and 3 hours}. */
    static String inWords(Duration duration) {
        if (duration.toDays() > 0) {
            return joined(Formats.plural(duration.toDays(), "day"), Formats.plural(duration.toHoursPart(), "hour"));
        }
        if (duration.toHours() > 0) {
            return joined(
                    Formats.plural(duration.toHours(), "hour"), Formats.plural(duration.toMinutesPart(), "minute"));
        }
        return duration.toMinutes() > 0 ? Formats.plural(duration.toMinutes(), "minute") : "less than a minute";
    }

    private static String joined(String larger, String smaller) {
        return smaller.startsWith("0 ") ? larger : larger + " and " + smaller;
    }
}
