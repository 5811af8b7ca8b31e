package dev.maxarportal.maxar;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.DateTimeException;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A point in time as Maxar writes it: {@code T} or a space, with a zone or without (which means UTC), up to nine fraction
 * digits, or a date alone (its beginning). What cannot be read is kept as text, so that the row it belongs to survives.
 *
 * @param text as Maxar sent it
 * @param instant what it means; null when it cannot be read
 */
public record MaxarTime(String text, @Nullable Instant instant) {

    private static final DateTimeFormatter ANY_FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("'T'HH:mm")
            .optionalStart()
            .appendPattern(":ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .toFormatter()
            // Lest the 30th of February be taken for the 28th.
            .withResolverStyle(ResolverStyle.STRICT);

    /** Reads what stands in an answer; what is no text there is as unreadable as a text of another form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static @Nullable MaxarTime read(JsonNode value) {
        return of(value.isString() ? value.stringValue() : value.toString());
    }

    /** Reads any of the forms; null for an absent or empty text. */
    public static @Nullable MaxarTime of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String bare = text.strip();
        Instant usual = FixedLayout.read(bare);
        return new MaxarTime(text, usual == null ? inAnyForm(bare) : usual);
    }

    /** What a text of any of the forms means; null when it cannot be read. */
    static @Nullable Instant inAnyForm(String text) {
        try {
            return instant(ANY_FORM.parseBest(
                    text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static Instant instant(TemporalAccessor read) {
        return switch (read) {
            case OffsetDateTime withZone -> withZone.toInstant();
            case LocalDateTime utc -> utc.toInstant(ZoneOffset.UTC);
            case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
            default -> throw new DateTimeException("unexpected form");
        };
    }
}
