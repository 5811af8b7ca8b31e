package dev.maxarportal.usage.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.ArdUser;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.signin.SignedIn;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.users.UsersReading;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import reactor.core.publisher.Mono;

@PortalTest
class UsageCsvTests {

    private static final String HALF_A_YEAR = "?scope=account&from=2025-09-01&to=2026-02-28";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ArdApi ard;

    @Autowired
    private UsageSource source;

    @Autowired
    private UsersReading reading;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void ardAnswers() {
        SomeUsage.nothingRemembered(source);
        reading.forget(SignedIn.ACCOUNT);
        database.sql("DELETE FROM closed_usage").update();
        SomeUsage.answeredBy(ard, SomeUsage.account("2025-02-10", "2028-02-10"));
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.just(SomeUsage.of("2", "3.50", "-1", "-1.0")));
    }

    @Test
    void fileHoldsTheRangeEachMonthEachUserAndWhatIsNobodys() {
        List<String> lines = lines(HALF_A_YEAR, SignedIn.admin());
        assertThat(lines.getFirst())
                .isEqualTo("part,from,to,user_id,user_name,category,area_km2,cost_usd,limit_usd,left_usd,estimate,"
                        + "fetched_at");
        assertThat(lines)
                .hasSize(1 + 5 * (1 + 6 + 3 + 1))
                .contains(
                        "range,2025-09-01,2026-02-28,,,fresh,11,21,31,41,yes,2026-03-10T12:00:00Z",
                        "range,2025-09-01,2026-02-28,,,total,15,25,35,45,yes,2026-03-10T12:00:00Z",
                        "month,2026-02-01,2026-02-28,,,tasking,14,24,34,44,yes,2026-03-10T12:00:00Z",
                        "user,2025-09-01,2026-02-28,u-1,Ada <Admin>,total,2,3.50,unlimited,unlimited,no,"
                                + "2026-03-10T12:00:00Z",
                        "not attributed,2025-09-01,2026-02-28,,,total,9,14.50,not set,not set,yes,"
                                + "2026-03-10T12:00:00Z");
    }

    @Test
    void shortRangeIsDividedIntoWeeks() {
        assertThat(lines("?scope=account&from=2026-03-01&to=2026-03-09", SignedIn.admin()))
                .filteredOn(line -> line.startsWith("week,") && line.contains(",total,"))
                .extracting(line -> line.substring(5, 26))
                .containsExactly("2026-03-01,2026-03-01", "2026-03-02,2026-03-08", "2026-03-09,2026-03-09");
    }

    @Test
    void whatIsMissingIsSaidInWords() {
        given(ard.accountUsage(anyString(), any(), any())).willReturn(Mono.just(SomeUsage.of(null, null, "-1", null)));
        assertThat(lines("?scope=account&from=2026-03-02&to=2026-03-08", SignedIn.admin()))
                .contains("range,2026-03-02,2026-03-08,,,fresh,not reported,not priced,unlimited,not set,no,"
                        + "2026-03-10T12:00:00Z");
    }

    @Test
    void whatCouldNotBeReadIsSaidToBeSo() {
        given(ard.accountUsage(anyString(), eq(LocalDate.of(2025, 12, 1)), any()))
                .willReturn(Mono.error(Failed.status(MaxarService.ARD, 500)));
        given(ard.userUsage(eq("u-2"), any(), any())).willReturn(Mono.error(Failed.status(MaxarService.ARD, 404)));
        assertThat(lines(HALF_A_YEAR, SignedIn.admin()))
                .contains(
                        "month,2025-12-01,2025-12-31,,,total,not read,not read,not read,not read,not read,not read",
                        "user,2025-09-01,2026-02-28,u-2,u-2@example.com,total,not read,not read,not read,not read,"
                                + "not read,not read",
                        "not attributed,2025-09-01,2026-02-28,,,total,not read,not read,not read,not read,not read,"
                                + "not read");
    }

    @Test
    void namesThatASpreadsheetWouldRunAreQuoted() {
        List<ArdUser> users = List.of(SomeUsage.user("u-9", "=SUM(A1:A9)", true));
        given(ard.users(anyString())).willReturn(Mono.just(new ArdList<>(users, true)));
        given(ard.firstUsers(anyString())).willReturn(Mono.just(new ArdList<>(users, true)));
        assertThat(lines(HALF_A_YEAR, SignedIn.admin())).anyMatch(line -> line.contains(",u-9,'=SUM(A1:A9),"));
        assertThat(lines("?scope=user&user=u-9&from=2026-03-02&to=2026-03-08", SignedIn.admin()))
                .anyMatch(line -> line.startsWith("range,2026-03-02,2026-03-08,u-9,'=SUM(A1:A9),fresh,2,3.50,"));
    }

    @Test
    void userGetsOnesOwnFiguresAndNobodyElses() {
        assertThat(lines("?from=2026-03-02&to=2026-03-08", SignedIn.user()))
                .hasSize(1 + 5 * 2)
                .noneMatch(line -> line.contains("u-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?scope=account", "?scope=user&user=u-1"})
    void userGetsNoFileOfOthers(String query) {
        assertThat(get(query, SignedIn.user())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(query, SignedIn.unknown())).hasStatus(HttpStatus.FORBIDDEN);
        verifyNoInteractions(ard);
    }

    @Test
    void daysThatCannotBeReadAreRefusedWithAPage() {
        assertThat(get("?from=2026-13-01", SignedIn.user()))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .doesNotContainHeader("Content-Disposition");
        assertThat(get("?scope=user", SignedIn.admin())).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void failureOfTheRangeItselfIsNoFile() {
        given(ard.accountUsage(anyString(), any(), any())).willReturn(Mono.error(Failed.status(MaxarService.ARD, 503)));
        assertThat(get(HALF_A_YEAR, SignedIn.admin()))
                .hasStatus(HttpStatus.BAD_GATEWAY)
                .doesNotContainHeader("Content-Disposition");
    }

    private List<String> lines(String query, RequestPostProcessor person) {
        MvcTestResult file = get(query, person);
        assertThat(file).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        return new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private MvcTestResult get(String query, RequestPostProcessor person) {
        return mvc.get().uri("/usage.csv" + query).with(person).exchange();
    }
}
