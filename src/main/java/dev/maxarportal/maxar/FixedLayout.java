package dev.maxarportal.maxar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Times in the layouts that Maxar uses most, read by the position of their digits. A list has two in each row, and a
 * formatter with its optional parts takes longer over them than all the rest of the row does.
 */
final class FixedLayout {

    private static final int DATE = "2024-01-30".length();
    private static final int SECONDS = "2024-01-30T00:00:00".length();
    private static final int FRACTION_DIGITS = 9;
    private static final String UTC = "+00:00";

    private FixedLayout() {}

    /** What the text means; null for any text of another layout, and for a time that there is not. */
    static @Nullable Instant read(String text) {
        int length = text.length();
        if (length == DATE) {
            LocalDate day = date(text);
            return day == null ? null : day.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        if (length < SECONDS || !isOneOf("T t", text.charAt(DATE))) {
            return null;
        }
        LocalDate day = date(text);
        LocalTime time = time(text, length - zone(text));
        return day == null || time == null ? null : day.atTime(time).toInstant(ZoneOffset.UTC);
    }

    /** How many characters at the end say that the time is UTC, which it is also when none does. */
    private static int zone(String text) {
        return isOneOf("Zz", text.charAt(text.length() - 1)) ? 1 : text.endsWith(UTC) ? UTC.length() : 0;
    }

    private static @Nullable LocalDate date(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, DATE);
        if (text.charAt(4) != '-' || text.charAt(7) != '-' || year < 0 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return day > Month.of(month).length(Year.isLeap(year)) ? null : LocalDate.of(year, month, day);
    }

    private static @Nullable LocalTime time(String text, int end) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS);
        int nano = nano(text, end);
        boolean outside = hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || nano < 0;
        return outside || text.charAt(13) != ':' || text.charAt(16) != ':'
                ? null
                : LocalTime.of(hour, minute, second, nano);
    }

    private static int nano(String text, int end) {
        int digits = end - SECONDS - 1;
        if (digits == -1) {
            return 0;
        }
        if (digits < 1 || digits > FRACTION_DIGITS || text.charAt(SECONDS) != '.') {
            return -1;
        }
        int nano = number(text, SECONDS + 1, end);
        for (int missing = digits; missing < FRACTION_DIGITS; missing++) {
            nano *= 10;
        }
        return nano;
    }

    /** The number that those characters are; negative when one of them is no digit. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static boolean isOneOf(String characters, char character) {
        return characters.indexOf(character) >= 0;
    }
}
