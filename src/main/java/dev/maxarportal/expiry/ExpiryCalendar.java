package dev.maxarportal.expiry;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ends as a calendar file (RFC 5545). Written here and not by a library: it is one kind of event with fixed properties, and
 * the libraries for all of the standard bring three megabytes, or a second Jackson.
 */
public final class ExpiryCalendar {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Of these, the first two at which the end is near, given the length of the life. */
    private static final List<Integer> ALARM_DAYS = List.of(14, 3, 1);

    private static final int MOST_ALARMS = 2;

    private ExpiryCalendar() {}

    /**
     * One end.
     *
     * @param id the same for the same thing for ever, and no other thing has it
     * @param what happens, in a line
     * @param advice what to do about it
     * @param begins when the life that ends began; null when that is not known
     * @param url page about the thing; null when its address is not known
     */
    public record Event(
            String id,
            String what,
            String advice,
            @Nullable Instant begins,
            Instant ends,
            @Nullable String url) {}

    /** Writes the events one after the other, so that they need not fit into memory. */
    public static void write(Appendable file, Instant now, Stream<Event> events) throws IOException {
        CalendarLines lines = new CalendarLines(file);
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.add("PRODID", "-//Maxar account portal//Ends//EN");
        lines.add("CALSCALE", "GREGORIAN");
        for (Iterator<Event> rest = events.iterator(); rest.hasNext(); ) {
            write(lines, now, rest.next());
        }
        lines.add("END", "VCALENDAR");
    }

    /** Without a DTEND, an event that begins at a time ends at the same time. */
    private static void write(CalendarLines lines, Instant now, Event event) throws IOException {
        lines.add("BEGIN", "VEVENT");
        lines.addText("UID", event.id());
        lines.add("DTSTAMP", TIME.format(now));
        lines.add("SEQUENCE", "0");
        lines.add("DTSTART", TIME.format(event.ends()));
        lines.add("TRANSP", "TRANSPARENT");
        lines.addText("SUMMARY", event.what());
        lines.addText("DESCRIPTION", event.advice());
        if (event.url() != null) {
            lines.add("URL", event.url());
        }
        for (int days : alarms(now, event)) {
            lines.add("BEGIN", "VALARM");
            lines.add("ACTION", "DISPLAY");
            lines.add("TRIGGER;RELATED=START", "-P" + days + "D");
            lines.addText("DESCRIPTION", event.what());
            lines.add("END", "VALARM");
        }
        lines.add("END", "VEVENT");
    }

    private static List<Integer> alarms(Instant now, Event event) {
        return ALARM_DAYS.stream()
                .filter(days -> {
                    Instant alarm = event.ends().minus(Duration.ofDays(days));
                    return alarm.isAfter(now)
                            && ExpiryState.at(alarm, event.begins(), event.ends()) == ExpiryState.SOON;
                })
                .limit(MOST_ALARMS)
                .toList();
    }
}
