package dev.maxarportal;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.maxar.ArdUsage;
import dev.maxarportal.maxar.FeeLimits;
import dev.maxarportal.usage.AccountUsageSeen;
import dev.maxarportal.usage.ClosedUsage;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageSubject;
import dev.maxarportal.web.StoredTime;
import dev.maxarsandbox.data.SandboxAccount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
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

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ScheduledTaskHolder schedule;

    private Walker ada;

    @BeforeEach
    void signIn() {
        SandboxTest.SANDBOX.reset();
        SomeUsage.nothingRemembered(source);
        SandboxAccount account = SandboxTest.SANDBOX.data().account();
        SandboxTest.SANDBOX
                .data()
                .setAccount(account.withContract(LocalDate.of(2024, 1, 20), LocalDate.of(2027, 1, 20)));
        for (String table : List.of("closed_usage", "usage_level", "usage_threshold_told")) {
            database.sql("DELETE FROM " + table).update();
        }
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

    @Test
    void daysThatAreKeptForAWhileAreTidiedAway() {
        UsageSubject subject = new UsageSubject("pg-2", null);
        Days month = new Days(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29));
        Days week = new Days(LocalDate.of(2024, 2, 5), LocalDate.of(2024, 2, 11));
        closed.keep(subject, Map.of(month, figures("1"), week, figures("1")));
        schedule.getScheduledTasks().stream()
                .map(ScheduledTask::getTask)
                .filter(task -> task.toString().endsWith("ClosedUsage.tidy"))
                .forEach(task -> task.getRunnable().run());
        assertThat(closed.find(subject, List.of(month, week))).containsOnlyKeys(month);
    }

    @Test
    void thresholdsAreToldOnceAndLimitsThatCannotBeMeasuredAreKeptAsSuch() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        ArdUsage usage = new ArdUsage(
                null,
                null,
                new FeeLimits(null, new BigDecimal("10000"), new BigDecimal("-1"), null, null),
                new ArdUsage.Available(new BigDecimal("800.004"), new BigDecimal("-1"), null, null, null));
        seen(SandboxAccount.ID, new Days(today.minusDays(9), today.plusDays(9)), usage, Instant.now());
        assertThat(levels(SandboxAccount.ID))
                .hasSize(5)
                .filteredOn(row -> row.get("used") != null)
                .hasSize(1);
        assertThat(audit()).contains("Fresh 91 % (US$ 9,200.00 of 10,000.00)");
        Map<String, String> read = Map.of("told", "fresh-90", "back", "/audit");
        ada.submit("/audit", "/usage/thresholds/told", read);
        assertThat(audit()).doesNotContain("Fresh 91 %");
        // In another tab.
        ada.submit("/audit", "/usage/thresholds/told", read);
        assertThat(database.sql("SELECT percent FROM usage_threshold_told")
                        .query(Integer.class)
                        .list())
                .containsExactly(90);
    }

    @Test
    void ofTwoLooksAtTheSameTimeTheLaterOneStaysWhole() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Days year = new Days(today, today.plusDays(9));
        Instant start = Instant.parse("2026-03-10T12:00:00.123456789Z");
        for (int pair = 1; pair <= 10; pair++) {
            Instant later = start.plusSeconds(60L * pair);
            events.publishEvent(new AccountUsageSeen(
                    "pg-3", year, UsageFigures.of(SomeUsage.of("1", "1", "100", "50"), later.minusSeconds(30))));
            seen("pg-3", year, SomeUsage.of("1", "1", "100", "20"), later);
            assertThat(levels("pg-3")).hasSize(5).allMatch(row -> ((BigDecimal) row.get("used")).intValueExact() == 80);
        }
    }

    /** Tells what was seen, and waits until it is kept. */
    private void seen(String account, Days year, ArdUsage usage, Instant at) {
        events.publishEvent(new AccountUsageSeen(account, year, UsageFigures.of(usage, at)));
        Instant limit = Instant.now().plusSeconds(10);
        while (keptSince(account, at) < 5 && Instant.now().isBefore(limit)) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    private int keptSince(String account, Instant at) {
        return database.sql("SELECT COUNT(*) FROM usage_level WHERE account = ? AND seen_at >= ?")
                .params(account, StoredTime.utc(at))
                .query(Integer.class)
                .single();
    }

    private List<Map<String, Object>> levels(String account) {
        return database.sql("SELECT * FROM usage_level WHERE account = ?")
                .param(account)
                .query()
                .listOfRows();
    }

    private String audit() {
        return new Page(ada.get("/audit").body()).words();
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
