package dev.maxarportal.expiry;

import dev.maxarportal.expiry.ExpiryCalendar.Event;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Answers with ends as a calendar file. */
public final class CalendarFiles {

    private CalendarFiles() {}

    /**
     * Sends the events while they are being made.
     *
     * @param list what the file is named after, which is also the path of the list without its first slash
     * @param events what ends, given the list's whole address, to which their links lead
     */
    public static void send(
            HttpServletResponse response, String list, Instant now, Function<String, Stream<Event>> events)
            throws IOException {
        String file = list + "-" + LocalDate.ofInstant(now, ZoneOffset.UTC) + ".ics";
        response.setContentType("text/calendar");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/" + list)
                .toUriString();
        ExpiryCalendar.write(response.getWriter(), now, events.apply(address));
    }
}
