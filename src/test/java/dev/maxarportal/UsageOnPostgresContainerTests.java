package dev.maxarportal;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.usage.ClosedUsage;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageSubject;
import dev.maxarsandbox.data.SandboxAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.testcontainers.junit.jupiter.EnabledIfDockerAvailable;

/** What is kept of usage, in the database that several replicas share. */
@SandboxTest
@EnabledIfDockerAvailable
@Import(RealPostgres.class)
class UsageOnPostgresContainerTests {

    private static final String YEAR = "scope=account&from=2025-01-20&to=2026-01-19";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    UsageSource source;

    @Autowired
    ClosedUsage closed;

    private Walker ada;

    @BeforeEach
    void signIn() {
        SandboxTest.SANDBOX.reset();
        SomeUsage.nothingRemembered(source);
        SandboxAccount account = SandboxTest.SANDBOX.data().account();
        SandboxTest.SANDBOX
                .data()
                .setAccount(account.withContract(LocalDate.of(2024, 1, 20), LocalDate.of(2027, 1, 20)));
        database.sql("DELETE FROM closed_usage").update();
        ada = new Walker("http://localhost:" + port);
        ada.signIn(ADA);
    }

    @Test
    void monthsThatAreOverAreKeptAndComeBackTheSame() {
        String first = panel();
        assertThat(first).contains("7,975.0", "123,071.55", "not priced", "The months add up");
        assertThat(kept("kept_until IS NULL")).isEqualTo(11);
        assertThat(kept("kept_until IS NOT NULL")).isEqualTo(2);
        SandboxTest.SANDBOX.traffic().clear();
        assertThat(panel()).isEqualTo(first);
        // Also the whole range, which is remembered for a minute.
        assertThat(SandboxTest.SANDBOX.traffic().count(request -> request.is("GET", "/usage/account/")))
                .isZero();
    }

    @Test
    void spanThatAnotherReplicaKeptMeanwhileHindersNoneOfTheOthers() {
        UsageSubject subject = new UsageSubject("pg-1", "uma");
        List<Days> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Days(LocalDate.of(2024, month, 1), LocalDate.of(2024, month, 28)))
                .toList();
        closed.keep(subject, Map.of(months.get(5), figures("1")));
        closed.keep(subject, months.stream().collect(Collectors.toMap(month -> month, month -> figures("2.5"))));
        Map<Days, UsageFigures> found = closed.find(subject, months);
        assertThat(found).hasSize(12);
        assertThat(found.get(months.get(5)).total().area()).isEqualByComparingTo("1");
        assertThat(found.get(months.get(6)).total().area()).isEqualByComparingTo("2.5");
        closed.forget(subject, new Days(LocalDate.of(2024, 2, 28), LocalDate.of(2024, 3, 1)));
        assertThat(closed.find(subject, months)).hasSize(10);
    }

    private static UsageFigures figures(String number) {
        return UsageFigures.of(SomeUsage.of(number, null, null, null), Instant.parse("2026-03-10T12:00:00Z"));
    }

    private String panel() {
        return new Page(ada.get("/usage/trend?" + YEAR).body()).words().replaceAll("^.*Month by month", "");
    }

    private int kept(String which) {
        return database.sql("SELECT COUNT(*) FROM closed_usage WHERE " + which)
                .query(Integer.class)
                .single();
    }
}
