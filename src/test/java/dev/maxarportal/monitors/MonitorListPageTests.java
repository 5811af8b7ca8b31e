package dev.maxarportal.monitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.ArdSelf;
import dev.maxarportal.maxar.ArdUser;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.maxar.Monitor;
import dev.maxarportal.signin.SignedIn;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import reactor.core.publisher.Mono;

@PortalTest
class MonitorListPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ArdApi ard;

    @Test
    void userSeesOnesOwnMonitors() {
        given(ard.ownMonitors())
                .willReturn(Mono.just(List.of(SomeMonitors.named("1", "harbour", null, "2026-01-02T00:00:00Z"))));
        Page page = page("", SignedIn.user());
        assertThat(page.rows())
                .containsExactly("harbour Id 1 not given all imagery nothing not given 2 Jan 2026, 00:00 UTC");
        assertThat(page.words()).contains("The areas that ARD watches for you.", "1 monitor");
        verify(ard, never()).accountMonitors(any());
        verify(ard, never()).users(any());
    }

    @Test
    void administratorSeesTheAccountsMonitorsWithTheirOwners() {
        account(
                SomeMonitors.named("1", "a", SignedIn.USER, null),
                SomeMonitors.named("2", "b", "u-2", "one day"),
                SomeMonitors.named("3", "c", "u-3", null),
                SomeMonitors.named("4", "d", "u-4", null));
        given(ard.users(SignedIn.ACCOUNT))
                .willReturn(Mono.just(new ArdList<>(List.of(person("u-2", "Uma User"), person("u-3", " ")), true)));
        Page page = page("", SignedIn.admin());
        assertThat(page.rows())
                .containsExactly(
                        "a Id 1 not given all imagery nothing You not given",
                        "b Id 2 not given all imagery nothing Uma User “one day”",
                        "c Id 3 not given all imagery nothing u-3@example.com not given",
                        "d Id 4 not given all imagery nothing u-4 not given");
        assertThat(page.words()).contains("The areas that ARD watches for your account.");
        verify(ard, never()).ownMonitors();
    }

    @Test
    void ownersAreIdsWhereTheUsersCannotBeRead() {
        account(SomeMonitors.named("2", "b", "u-2", null));
        given(ard.users(anyString())).willReturn(Mono.error(Failed.slow(MaxarService.ARD)));
        assertThat(page("", SignedIn.admin()).rows()).singleElement().asString().contains("nothing u-2 not given");
    }

    @Test
    void monitorIsToldInWordsAndItsTextsAreNeverMarkup() {
        account(SomeMonitors.doing(
                "<i>1",
                "{\"<s>cloud\":{\"lt\":\"<u>\"},\"platform\":{\"in\":[\"a\",\"b\"]}}",
                "[{\"notifications\":[{\"type\":\"email\",\"address\":\"<em>@b.c\"}]}]"));
        given(ard.users(anyString())).willReturn(Mono.just(new ArdList<>(List.of(person("owner", "<b>Uma")), true)));
        Page page = page("?q=<", SignedIn.admin());
        assertThat(page.html()).doesNotContain("<i>", "<s>", "<u>", "<em>", "<b>");
        assertThat(page.words())
                .contains(
                        "<s>cloud < <u>", "platform is one of a, b", "E-mail to <em>@b.c", "<b>Uma", "watches <b><i>1");
    }

    @Test
    void noMonitorsIsSaidWithWhereTheyComeFrom() {
        given(ard.ownMonitors()).willReturn(Mono.just(List.of()));
        assertThat(page("", SignedIn.user()).words())
                .contains("There are no active monitors.", "they appear here once they are active");
    }

    @Test
    void ardThatIsDownLeavesThePageStanding() {
        given(ard.ownMonitors()).willReturn(Mono.error(Failed.slow(MaxarService.ARD)));
        assertThat(page("", SignedIn.user()).words())
                .contains("ARD did not answer within 10 seconds.", "Your API keys are not affected.", "Try again")
                .doesNotContain("no active monitors");
    }

    @Test
    void personOfUnknownRoleSeesOnesOwnMonitors() {
        given(ard.self()).willReturn(Mono.just(new ArdSelf(person("me", "Me"))));
        given(ard.ownMonitors()).willReturn(Mono.just(List.of(SomeMonitors.named("1", null, "me", null))));
        assertThat(page("", SignedIn.unknown()).rows())
                .containsExactly("Monitor without a name Id 1 not given all imagery nothing You not given");
        verify(ard, never()).accountMonitors(any());
    }

    @ParameterizedTest
    @CsvSource({
        ", , 4 2 1 3",
        "name, desc, 3 1 2 4",
        "owner, asc, 2 3 4 1",
        "owner, desc, 1 4 2 3",
        "created, asc, 3 1 2 4",
        "created, desc, 1 3 2 4",
        "nonsense, nonsense, 4 2 1 3"
    })
    void everyColumnSortsBothWaysWithUnknownDatesLast(@Nullable String sort, @Nullable String dir, String order) {
        given(ard.ownMonitors())
                .willReturn(Mono.just(List.of(
                        SomeMonitors.named("1", "beta", "zoe", "2026-02-01"),
                        SomeMonitors.named("2", "Alpha", "amy", "soon"),
                        SomeMonitors.named("3", null, "amy", "2026-01-01"),
                        SomeMonitors.named("4", "aaa", "Bob", null))));
        String query = "?sort=" + (sort == null ? "" : sort) + "&dir=" + (dir == null ? "" : dir);
        assertThat(String.join(" ", page(query, SignedIn.user()).all("Id <code>(\\d)</code>")))
                .isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({"HARBOUR, 1", "not given, 2", "E-MAIL, 2", "cloud, 2", "b2, 1", "nowhere, 0"})
    void searchLooksAtEverythingThatIsShown(String text, int found) {
        given(ard.ownMonitors())
                .willReturn(Mono.just(List.of(
                        SomeMonitors.doing("harbour", "{\"cloud\":1}", "[{\"notifications\":[{\"type\":\"email\"}]}]"),
                        SomeMonitors.doing("b2", "{\"cloud\":2}", "[{\"notifications\":[{\"type\":\"email\"}]}]"))));
        Page page = page("?q=" + text, SignedIn.user());
        assertThat(page.rows()).hasSize(found);
        assertThat(page.words()).contains(found == 2 ? "2 monitors" : found + " of 2 monitors");
    }

    @Test
    void pagesHoldFifty() {
        given(ard.ownMonitors())
                .willReturn(Mono.just(IntStream.range(0, 120)
                        .mapToObj(n -> SomeMonitors.named("" + n, "monitor", null, null))
                        .toList()));
        Page page = page("?page=9&q=moni&sort=owner", SignedIn.user());
        assertThat(page.rows()).hasSize(20);
        assertThat(page.words()).contains("Page 3 of 3");
        assertThat(page.all("rel=\"prev\" href=\"([^\"]+)\""))
                .singleElement()
                .asString()
                .contains("q=moni", "page=2");
    }

    private void account(Monitor... monitors) {
        given(ard.accountMonitors(SignedIn.ACCOUNT)).willReturn(Mono.just(List.of(monitors)));
    }

    private static ArdUser person(String id, String name) {
        return new ArdUser("1", id, name, id + "@example.com", true, false, null, null, null, null, null);
    }

    private Page page(String query, RequestPostProcessor person) {
        return Page.of(mvc.get().uri("/monitors" + query).with(person).exchange());
    }
}
