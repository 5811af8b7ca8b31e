package dev.maxarsandbox.data;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The ways in which Maxar's services have been seen to write a time, always UTC. */
public enum DateForm {
    /** {@code 2024-01-30T00:00:00}, the echo of a request */
    LOCAL("yyyy-MM-dd'T'HH:mm:ss"),
    /** {@code 2024-04-20 17:26:24} */
    SPACE("yyyy-MM-dd HH:mm:ss"),
    /** {@code 2022-06-03T15:14:08Z}, ARD's */
    SECONDS("yyyy-MM-dd'T'HH:mm:ss'Z'"),
    /** {@code 2022-10-29T20:20:26.952+00:00} */
    OFFSET("yyyy-MM-dd'T'HH:mm:ss.SSS'+00:00'"),
    /** {@code 2023-10-23T19:46:17.3676Z} */
    TENTHS_OF_MILLIS("yyyy-MM-dd'T'HH:mm:ss.SSSS'Z'"),
    /** {@code 2023-10-23T17:26:24.660856Z} */
    MICROS("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'"),
    /** {@code 2023-10-23T19:46:17.367682819Z} */
    NANOS("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'"),
    /** {@code 2022-02-20} */
    DAY("yyyy-MM-dd");

    private final DateTimeFormatter formatter;

    DateForm(String pattern) {
        this.formatter = DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
    }

    public String write(Instant time) {
        return formatter.format(time);
    }
}
