package dev.maxarportal.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times between Java and the database, which knows the years 1 to 9999 only. */
public final class StoredTime {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private StoredTime() {}

    /** For a parameter of a statement; what databases would round up is cut off, so that nothing lies in the future. */
    public static OffsetDateTime utc(Instant instant) {
        return asStored(instant).atOffset(ZoneOffset.UTC);
    }

    /** As it comes back from the database, which knows microseconds only: to compare with what is stored. */
    public static Instant asStored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** Null for none, and for one that no database holds. */
    public static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        Instant fits = storable(instant);
        return fits == null ? null : utc(fits);
    }

    /** Null for none, and for one that no database holds. */
    public static @Nullable Instant storable(@Nullable Instant instant) {
        return instant == null || instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? null : instant;
    }

    /** The day in UTC. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** What a column of the row holds; null for nothing. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
