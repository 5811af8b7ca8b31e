package dev.maxarportal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class CsvFilesTests {

    private static final Instant NOW = Instant.parse("2026-03-10T23:59:59Z");

    private final CsvFiles files = new CsvFiles(Clock.fixed(NOW, ZoneOffset.UTC));
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void fileHasItsTypeTheDayInItsNameAndIsNotStored() throws IOException {
        send(row("a"));
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"audit-2026-03-10.csv\"");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void cellsAreWrittenForMachinesAndMissingOnesAreEmpty() throws IOException {
        send(row(NOW, LocalDate.parse("2026-03-10"), null, true, "Zoë 東京 🛰"), row("x", null));
        assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .isEqualTo("one,two\r\n2026-03-10T23:59:59Z,2026-03-10,,true,Zoë 東京 🛰\r\nx,\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b",
                "he said \"no\"",
                "two\r\nlines",
                "one\nmore",
                "semi;colon",
                "<script>alert(1)</script>",
                "'",
                " leading and trailing ",
                "a=b",
                "5-3",
                "\\",
                "\""
            })
    void textComesOutAsItWentIn(String text) throws IOException {
        send(row(text, "next"), row("last", "cell"));
        assertThat(read()).hasSize(3);
        assertThat(read().get(1).toList()).containsExactly(text, "next");
        assertThat(read().get(2).toList()).containsExactly("last", "cell");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "=HYPERLINK(\"http://x\",\"y\")",
                "-",
                "="
            })
    void textThatASpreadsheetWouldRunBeginsWithAnApostrophe(String text) throws IOException {
        send(row(text, "next"));
        assertThat(read().get(1).toList()).containsExactly("'" + text, "next");
    }

    @Test
    void realNumbersAreLeftAlone() throws IOException {
        send(row(-5, 12_041L, new BigDecimal("-1E+3"), new BigDecimal("0.50")));
        assertThat(response.getContentAsString()).endsWith("\r\n-5,12041,-1000,0.50\r\n");
    }

    @Test
    void failureBeforeAnythingHasLeftIsNoFile() {
        Stream<@Nullable Object[]> failing = Stream.<Integer>of(1).map(n -> {
            throw new IllegalStateException("gone");
        });
        assertThatThrownBy(() -> files.send(response, "audit", List.of("one"), failing))
                .hasMessage("gone");
        assertThat(response.getHeader("Content-Disposition")).isNull();
        assertThat(response.getContentType()).isNull();
        assertThat(response.isCommitted()).isFalse();
    }

    @Test
    void rowsAreClosedWhenTheyHaveBeenSent() throws IOException {
        StringBuilder closed = new StringBuilder();
        files.send(
                response, "audit", List.of("one"), Stream.of(row("a"), row("b")).onClose(() -> closed.append("yes")));
        assertThat(closed).hasToString("yes");
    }

    private void send(@Nullable Object[]... rows) throws IOException {
        files.send(response, "audit", List.of("one", "two"), Stream.of(rows));
    }

    private List<CSVRecord> read() throws IOException {
        return CSVFormat.RFC4180
                .parse(new StringReader(response.getContentAsString(StandardCharsets.UTF_8)))
                .getRecords();
    }

    private static @Nullable Object[] row(@Nullable Object... cells) {
        return cells;
    }
}
