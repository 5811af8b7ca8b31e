package dev.maxarportal.usage.thresholds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.signin.Role;
import dev.maxarportal.signin.SignedIn;
import dev.maxarportal.usage.AccountUsageSeen;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageQuery;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageViews;
import dev.maxarportal.usage.forecast.LeftReading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of what administrators see. */
@PortalTest
class SeenLevelsTests {

    private static final Days YEAR = new Days(LocalDate.parse("2026-02-20"), LocalDate.parse("2027-02-19"));
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private final String account = UUID.randomUUID().toString();

    @Autowired
    private UsageLevels levels;

    @Autowired
    private LeftReading reading;

    @Autowired
    private UsageViews views;

    @Autowired
    private UsageSource source;

    @Autowired
    private ArdApi ard;

    @BeforeEach
    void ardAnswers() {
        SomeUsage.nothingRemembered(source);
        SomeUsage.answeredBy(ard, SomeUsage.account("2025-02-20", "2028-02-20"));
    }

    @Test
    void lookingAtTheWholeAccountIsKept() throws InterruptedException {
        look("account");
        Instant limit = Instant.now().plus(Duration.ofSeconds(10));
        while (levels.of(account).size() < 5 && Instant.now().isBefore(limit)) {
            Thread.sleep(20);
        }
        assertThat(levels.of(account)).hasSize(5).allSatisfy(level -> {
            assertThat(level.period()).isEqualTo(YEAR);
            assertThat(level.seenAt()).isEqualTo(NOW);
        });
    }

    @Test
    void lookingAtOnesOwnUsageTellsNothingOfTheAccount() throws InterruptedException {
        look("mine");
        Thread.sleep(200);
        assertThat(levels.of(account)).isEmpty();
    }

    @Test
    void laterLookCountsWhoeverComesFirst() {
        keep(NOW, "20");
        keep(NOW.plusSeconds(60), "10");
        keep(NOW.plusSeconds(30), "90");
        assertThat(levels.of(account)).extracting(UsageLevel::percent).containsOnly(90);
    }

    @Test
    void whatCannotBeMeasuredIsKnownToBeSo() {
        keep(NOW, "20");
        levels.keep(new AccountUsageSeen(
                account, YEAR, UsageFigures.of(SomeUsage.of("1", "1", "-1", "-1"), NOW.plusSeconds(1))));
        assertThat(levels.of(account)).hasSize(5).allSatisfy(level -> {
            assertThat(level.used()).isNull();
            assertThat(level.percent()).isZero();
        });
    }

    @Test
    void amountsOfTenDigitsAreKeptToTheCent() {
        levels.keep(new AccountUsageSeen(
                account, YEAR, UsageFigures.of(SomeUsage.of("1", "1", "9999999999.99", "0.01"), NOW)));
        List<UsageLevel> kept = levels.of(account).stream()
                .sorted(Comparator.comparing(UsageLevel::category))
                .toList();
        assertThat(kept.getFirst().used()).isEqualByComparingTo("9999999999.98");
        assertThat(kept.getFirst().percent()).isEqualTo(99);
    }

    private void keep(Instant seenAt, String left) {
        levels.keep(new AccountUsageSeen(account, YEAR, UsageFigures.of(SomeUsage.of("1", "1", "100", left), seenAt)));
    }

    private void look(String scope) {
        CurrentUser ada = (CurrentUser) SignedIn.token(new ArdIdentity("u-1", account, "Ada", null, true, Role.ADMIN))
                .getPrincipal();
        views.settled(ada, new UsageQuery(scope, null, null, null))
                .flatMap(reading::of)
                .blockOptional()
                .ifPresent(reading::tell);
    }
}
