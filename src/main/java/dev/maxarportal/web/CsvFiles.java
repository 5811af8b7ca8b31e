package dev.maxarportal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Answers with a table as a CSV file: UTF-8, lines ended by CR LF, times and days as ISO 8601 writes them, numbers without
 * grouping, and nothing in it that a spreadsheet would run.
 */
@Component
public class CsvFiles {

    /** The wide forms count as well where spreadsheets are written in East Asian scripts. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Clock clock;

    CsvFiles(Clock clock) {
        this.clock = clock;
    }

    /**
     * Sends the rows while they are being read, so that they need not fit into memory. A reading that fails on the way
     * leaves a file that is visibly broken off.
     *
     * @param name of the file, to which the day and the ending are added
     * @param columns names in the first line
     * @param rows cells of each further line; numbers stay numbers, and null is an empty cell
     */
    public void send(HttpServletResponse response, String name, List<String> columns, Stream<@Nullable Object[]> rows)
            throws IOException {
        try (rows) {
            sendInParts(response, name, columns, Stream.of(rows));
        }
    }

    /**
     * Sends a table of which some parts take long: each leaves as soon as it was read, so that nobody on the way takes the
     * silence for a failure. A part that fails leaves a file that is visibly broken off, unless it is the first.
     *
     * @param parts rows as for {@link #send}; each part is read when its turn comes
     */
    public void sendInParts(
            HttpServletResponse response, String name, List<String> columns, Stream<Stream<@Nullable Object[]>> parts)
            throws IOException {
        String file = name + "-" + StoredTime.day(clock.instant()) + ".csv";
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        try {
            write(response, columns, parts.iterator());
        } catch (RuntimeException unreadable) {
            // What has not left yet becomes an error page, which must not look like a file.
            if (!response.isCommitted()) {
                response.reset();
            }
            throw unreadable;
        }
    }

    /** Without closing: after a failure that would make a whole file of the half that was written. */
    private static void write(
            HttpServletResponse response, List<String> columns, Iterator<Stream<@Nullable Object[]>> parts)
            throws IOException {
        CSVPrinter printer = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180);
        printer.printRecord(columns);
        while (parts.hasNext()) {
            Iterator<@Nullable Object[]> rows = parts.next().iterator();
            while (rows.hasNext()) {
                for (@Nullable Object cell : rows.next()) {
                    printer.print(written(cell));
                }
                printer.println();
            }
            // Tells in time when nobody is there any more; the writer keeps that to itself.
            response.flushBuffer();
        }
    }

    private static String written(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> harmless(cell.toString());
        };
    }

    /** Spreadsheets run a text that begins so, unless an apostrophe stands before it. */
    private static String harmless(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
