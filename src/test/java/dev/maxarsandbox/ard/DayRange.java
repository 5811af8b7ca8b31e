package dev.maxarsandbox.ard;

import dev.maxarsandbox.data.SandboxAccount;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The days of a usage question, both ends included; a missing end is the contract's. */
record DayRange(LocalDate first, LocalDate last) {

    static DayRange of(@Nullable String start, @Nullable String end, SandboxAccount account) {
        DayRange range = new DayRange(
                start == null ? account.contractStart() : day("start_date", start),
                end == null ? account.contractEnd() : day("end_date", end));
        if (range.last.isBefore(range.first)) {
            throw ArdRefusal.badRequest("end_date is before start_date");
        }
        return range;
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static LocalDate day(String parameter, String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                    : OffsetDateTime.parse(text)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDate();
        } catch (DateTimeException unreadable) {
            throw ArdRefusal.badRequest("'" + parameter + "' is not a date");
        }
    }
}
