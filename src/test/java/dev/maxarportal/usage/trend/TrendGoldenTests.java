package dev.maxarportal.usage.trend;

import static dev.maxarportal.Person.ADA;
import static dev.maxarportal.Person.UMA;
import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Page;
import dev.maxarportal.SandboxTest;
import dev.maxarportal.Visitor;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageSource;
import dev.maxarsandbox.data.SandboxAccount;
import dev.maxarsandbox.traffic.Service;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox's people use the same amounts on the same days for ever, so that their figures can be known by heart. */
@SandboxTest
class TrendGoldenTests {

    private static final String CONTRACT_YEAR = "/usage/trend?scope=account&from=2025-01-20&to=2026-01-19";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    UsageSource source;

    private Visitor visitor;

    @BeforeEach
    void accountWhoseContractBeganMidMonth() {
        SANDBOX.reset();
        SomeUsage.nothingRemembered(source);
        SandboxAccount account = SANDBOX.data().account();
        SANDBOX.data().setAccount(account.withContract(LocalDate.of(2024, 1, 20), LocalDate.of(2027, 1, 20)));
        forgetAll();
        visitor = new Visitor(port);
    }

    @AfterEach
    void forgetAll() {
        database.sql("DELETE FROM closed_usage").update();
    }

    @Test
    void contractYearFallsIntoThirteenPartsThatAddUp() {
        visitor.signIn(ADA);
        Page page = page(CONTRACT_YEAR);
        assertThat(page.rows())
                .containsExactly(
                        "20–31 Jan 2025 91.2 121.1 128.5 11.1 351.9",
                        "Feb 2025 174.8 368.0 318.5 12.9 874.2",
                        "Mar 2025 179.2 370.1 316.7 41.5 907.5",
                        "Apr 2025 195.7 396.1 210.9 20.1 822.8",
                        "May 2025 86.4 274.2 214.3 0.0 574.9",
                        "Jun 2025 40.3 163.7 122.0 13.2 339.2",
                        "Jul 2025 85.3 215.7 161.2 28.4 490.6",
                        "Aug 2025 121.3 236.9 182.7 14.0 554.9",
                        "Sep 2025 133.5 305.9 259.1 44.1 742.6",
                        "Oct 2025 193.3 350.2 243.0 29.5 816.0",
                        "Nov 2025 202.9 437.1 316.1 0.0 956.1",
                        "Dec 2025 70.8 161.1 85.8 10.7 328.4",
                        "1–19 Jan 2026 38.3 86.3 60.7 30.6 215.9",
                        "Sum 1,613.0 3,486.4 2,619.5 256.1 7,975.0",
                        "20–31 Jan 2025 2,275.52 2,422.00 642.50 not priced 5,340.02",
                        "Feb 2025 4,361.42 7,360.00 1,592.50 not priced 13,313.92",
                        "Mar 2025 4,471.21 7,402.00 1,583.50 not priced 13,456.71",
                        "Apr 2025 4,882.88 7,922.00 1,054.50 not priced 13,859.38",
                        "May 2025 2,155.80 5,484.00 1,071.50 not priced 8,711.30",
                        "Jun 2025 1,005.51 3,274.00 610.00 not priced 4,889.51",
                        "Jul 2025 2,128.34 4,314.00 806.00 not priced 7,248.34",
                        "Aug 2025 3,026.58 4,738.00 913.50 not priced 8,678.08",
                        "Sep 2025 3,331.00 6,118.00 1,295.50 not priced 10,744.50",
                        "Oct 2025 4,823.03 7,004.00 1,215.00 not priced 13,042.03",
                        "Nov 2025 5,062.61 8,742.00 1,580.50 not priced 15,385.11",
                        "Dec 2025 1,766.53 3,222.00 429.00 not priced 5,417.53",
                        "1–19 Jan 2026 955.62 1,726.00 303.50 not priced 2,985.12",
                        "Sum 40,246.05 69,728.00 13,097.50 not priced 123,071.55");
        assertThat(page.words()).contains("The months add up to what ARD tells of the whole range.");
    }

    @Test
    void secondReaderSeesTheSameFromTheStore() {
        visitor.signIn(ADA);
        List<String> first = page(CONTRACT_YEAR).rows();
        SANDBOX.traffic().clear();
        visitor = new Visitor(port);
        visitor.signIn("raj@example.com");
        assertThat(page(CONTRACT_YEAR).rows()).isEqualTo(first);
        // The figures of the whole range, to check against.
        assertThat(SANDBOX.traffic().matching(request -> request.is("GET", "/usage/account/")))
                .hasSize(1);
    }

    @Test
    void leapDayIsCountedOnce() {
        visitor.signIn(UMA);
        Page weeks = page("/usage/trend?from=2024-02-26&to=2024-03-10");
        assertThat(weeks.rows()).hasSize(6);
        assertThat(weeks.words()).contains("26 Feb – 3 Mar 2024", "4–10 Mar 2024", "The weeks add up");
        Page months = page("/usage/trend?from=2024-01-20&to=2024-12-31");
        assertThat(months.words()).contains("Feb 2024", "The months add up");
    }

    @Test
    void liveAnswerCountsTheMonthsAndEndsWithThePanel() {
        SANDBOX.faults()
                .in(Service.ARD)
                .matching(request -> String.valueOf(request.query()).contains("start_date=2025-03-01"))
                .answer(500);
        visitor.signIn(ADA);
        HttpResponse<String> answer = visitor.get(CONTRACT_YEAR.replace("/trend", "/trend/live"));
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/x-ndjson"));
        List<JsonNode> lines =
                answer.body().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines.subList(0, lines.size() - 2))
                .hasSize(14)
                .allSatisfy(line -> assertThat(line.get("total").intValue()).isEqualTo(13));
        assertThat(lines.get(13).get("done").intValue()).isEqualTo(13);
        assertThat(lines.getLast().get("end").booleanValue()).isTrue();
        Page panel = new Page(lines.get(lines.size() - 2).get("html").stringValue());
        assertThat(panel.html().strip()).startsWith("<section").endsWith("</section>");
        assertThat(panel.words()).contains("1 of 13 months could not be read.", "not read", "Sum of what was read");
        assertThat(panel.words()).doesNotContain("add up");
    }

    private Page page(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Page(answer.body());
    }
}
