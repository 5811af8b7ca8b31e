package dev.maxarportal.usage.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.ArdUser;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.signin.SignedIn;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import reactor.core.publisher.Mono;

/** In all of them, the days before 1 to 31 January 2026 are those of December. */
@PortalTest
class UsersPageTests {

    private static final String JANUARY = "?scope=account&from=2026-01-01&to=2026-01-31";
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 1);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ArdApi ard;

    @Autowired
    private UsageSource source;

    @Autowired
    private UsersReading reading;

    @BeforeEach
    void ardAnswers() {
        SomeUsage.nothingRemembered(source);
        reading.forget(SignedIn.ACCOUNT);
        SomeUsage.answeredBy(ard, SomeUsage.account("2025-02-10", "2028-02-10"));
        given(ard.accountUsage(anyString(), any(), any()))
                .willReturn(Mono.just(SomeUsage.of("200", "1000", "-1", "-1")));
        used("u-1", "100", "500", "400");
        used("u-2", "60", "300", "600");
        used("u-3", "20", "100", "0");
    }

    @Test
    void everyUserStandsBesideTheShareOfTheCostAndTheDaysBefore() {
        Page page = page(JANUARY);
        assertThat(page.rows())
                .containsExactly(
                        "Ada <Admin> u-1@example.com 100.0 500.00 50.0 % ▲ up 25 %",
                        "u-2@example.com inactive 60.0 300.00 30.0 % ▼ down 50 %",
                        "Uma User u-3@example.com 20.0 100.00 10.0 % ▲ up from nothing",
                        "Not attributed the account’s less its users’ 20.0 100.00",
                        "Whole account 200.0 1,000.00");
        assertThat(page.words())
                .contains(
                        "1 Dec 2025 to 31 Dec 2025",
                        "Days in UTC. Fetched 10 Mar 2026, 12:00 UTC ; kept for 10 minutes.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=name&dir=desc", "sort=cost&dir=asc", "sort=area", "sort=share&dir=asc"})
    void columnsSortTheUsers(String order) {
        assertThat(page(JANUARY + "&" + order).rows().getFirst()).startsWith("Uma User");
    }

    @Test
    void strongestRiseCanBePutFirstAndTheRangeStaysInEveryLink() {
        Page page = page(JANUARY + "&sort=change&dir=desc");
        assertThat(page.rows().getFirst()).startsWith("Uma User");
        assertThat(page.all("href=\"(/usage/users[^\"]*)\""))
                .isNotEmpty()
                .allMatch(link -> link.contains("from=2026-01-01") && link.contains("to=2026-01-31"));
    }

    @Test
    void searchFindsUsersByNameAddressAndIdOrSaysThatThereAreNone() {
        assertThat(page(JANUARY + "&q=UMA").rows().getFirst()).startsWith("Uma User");
        assertThat(page(JANUARY + "&q=U-2@ex").words()).contains("1 of 3 users");
        assertThat(page(JANUARY + "&q=nobody<").words()).contains("No user matches “ nobody< ”.", "Show all users");
    }

    @Test
    void userWhoCannotBeReadIsSaidToBeSoAndNothingIsCalledNotAttributed() {
        given(ard.userUsage(eq("u-2"), any(), any())).willReturn(Mono.error(Failed.status(MaxarService.ARD, 500)));
        Page page = page(JANUARY);
        assertThat(page.rows())
                .contains(
                        "u-2@example.com inactive could not be read",
                        "Not attributed the account’s less its users’ cannot be said, since not everything could be read");
        assertThat(page.words()).contains("1 user could not be read. ARD has a fault of its own. Try again");
    }

    @Test
    void sharesCannotBeSaidWithoutTheWholeAccount() {
        given(ard.accountUsage(anyString(), any(), any())).willReturn(Mono.error(Failed.status(MaxarService.ARD, 500)));
        Page page = page(JANUARY);
        assertThat(page.rows()).contains("Ada <Admin> u-1@example.com 100.0 500.00 cannot be said ▲ up 25 %");
        assertThat(page.words()).contains("The whole account’s usage could not be read.");
    }

    @Test
    void areaIsComparedWhereNothingIsPriced() {
        given(ard.accountUsage(anyString(), any(), any())).willReturn(Mono.just(SomeUsage.of("200", null, null, null)));
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.just(SomeUsage.of("50", null, null, null)));
        Page page = page(JANUARY);
        assertThat(page.words()).contains("Share of the area");
        assertThat(page.rows())
                .contains(
                        "Uma User u-3@example.com 50.0 not priced 25.0 % ● no change",
                        "Not attributed the account’s less its users’ 50.0 not priced");
    }

    @Test
    void daysBeforeTheContractAreComparedAsTheyAreForTheAccount() {
        Page page = page("?scope=account&from=2025-02-10&to=2025-03-09");
        assertThat(page.words()).contains("period before: 13 Jan 2025 to 9 Feb 2025");
    }

    @Test
    void daysThatCannotBeReadAreNamedAndNothingIsAsked() {
        assertThat(page("?scope=account&from=yesterday").words()).contains("“yesterday” is not a day.");
        verifyNoInteractions(ard);
        assertThat(mvc.get().uri("/usage/users/live?from=yesterday").with(SignedIn.admin()))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/usage/users", "/usage/users/live", "/usage/users?scope=mine"})
    void onlyAdministratorsSeeWhoUsedWhat(String path) {
        assertThat(mvc.get().uri(path).with(SignedIn.user())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri(path).with(SignedIn.unknown())).hasStatus(HttpStatus.FORBIDDEN);
        verifyNoInteractions(ard);
    }

    @Test
    void userWithoutAnIdIsSaidToBeSoAndNotToBeTriedAgain() {
        users(true, new ArdUser("1", null, "Nameless", null, true, false, null, null, null, null, null));
        Page page = page(JANUARY);
        assertThat(page.rows()).contains("Nameless ARD tells no id");
        assertThat(page.words())
                .contains("ARD does not tell what 1 user used. “Not attributed” cannot be said without it.")
                .doesNotContain("could not be read.", "Try again");
    }

    @Test
    void listThatArdCutOffLeavesNothingToBeCalledNotAttributed() {
        users(false, SomeUsage.user("u-1", "Ada", true));
        Page page = page(JANUARY);
        assertThat(page.words()).contains("ARD did not list all users. Some may be missing here");
        assertThat(page.rows())
                .contains(
                        "Not attributed the account’s less its users’ cannot be said, since not everything could be read");
    }

    @Test
    void usersWhoHaveMoreThanTheirAccountAreExplained() {
        used("u-1", "100", "700", "400");
        assertThat(page(JANUARY).words()).contains("“Not attributed” is below zero: the users together have more");
    }

    /** As long as the contract is not known, a contract year is compared with as many days, not with the year before. */
    @Test
    void usersAreNeverComparedWithFiguresOfOtherDays() {
        usedFrom("2025-02-10", "500");
        usedFrom("2024-02-11", "250");
        usedFrom("2024-02-10", "1000");
        given(ard.account(anyString())).willReturn(Mono.error(Failed.status(MaxarService.ARD, 500)));
        String year = "?scope=account&from=2025-02-10&to=2026-02-09";
        Page unknown = page(year);
        assertThat(unknown.words()).contains("11 Feb 2024 to 9 Feb 2025");
        assertThat(unknown.rows()).contains("Uma User u-3@example.com 1.0 500.00 50.0 % ▲ up 100 %");
        given(ard.account(anyString())).willReturn(Mono.just(SomeUsage.account("2023-02-10", "2028-02-10")));
        Page known = page(year);
        assertThat(known.words()).contains("10 Feb 2024 to 9 Feb 2025");
        assertThat(known.rows()).contains("Uma User u-3@example.com 1.0 500.00 50.0 % ▼ down 50 %");
    }

    private void usedFrom(String first, String cost) {
        given(ard.userUsage(anyString(), eq(LocalDate.parse(first)), any()))
                .willReturn(Mono.just(SomeUsage.of("1", cost, null, null)));
    }

    private void users(boolean whole, ArdUser... users) {
        given(ard.users(anyString())).willReturn(Mono.just(new ArdList<>(List.of(users), whole)));
    }

    /** In the range, and in December at this cost. */
    private void used(String user, String area, String cost, String before) {
        given(ard.userUsage(eq(user), any(), any())).willReturn(Mono.just(SomeUsage.of("0", "0", null, null)));
        given(ard.userUsage(eq(user), eq(FIRST), any())).willReturn(Mono.just(SomeUsage.of(area, cost, "-1", "-1")));
        given(ard.userUsage(eq(user), eq(DECEMBER), any()))
                .willReturn(Mono.just(SomeUsage.of("1", before, null, null)));
    }

    private Page page(String query) {
        return Page.of(
                mvc.get().uri("/usage/users" + query).with(SignedIn.admin()).exchange());
    }
}
