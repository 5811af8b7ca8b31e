package dev.maxarportal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ArdAccount;
import dev.maxarportal.maxar.ArdAccountAnswer;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.ArdSelf;
import dev.maxarportal.maxar.ArdUser;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.FeeLimits;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.maxar.MaxarTime;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.Role;
import dev.maxarportal.signin.SignedIn;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import reactor.core.publisher.Mono;

@PortalTest
class AccountPageTests {

    private static final MaxarException SLOW = Failed.slow(MaxarService.ARD);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ArdApi ard;

    @BeforeEach
    void ardAnswers() {
        given(ard.self()).willReturn(self(true, limits(null, "-1", "0", "-1.0", "1000")));
        given(ard.account(SignedIn.ACCOUNT)).willReturn(account("2026-02-20", "2027-02-20"));
    }

    @Test
    void factsOfThePersonAreShown() {
        assertThat(page(SignedIn.admin()).words())
                .contains("Name Ada Admin", "E-mail ada+<b>@example.com", "Job title data <scientist>")
                .contains("User id u-1", "Role Admin From ARD ( user.admin ), looked up", "and again every 15 minutes.")
                .contains("State Active", "Signed in", "signs you out after 30 minutes");
        assertThat(page(SignedIn.admin()).html()).doesNotContain("<b>@", "<scientist>");
    }

    @Test
    void factsOfTheAccountAreShown() {
        assertThat(page(SignedIn.user()).words())
                .contains("Name Example Survey Ltd", "Account id " + SignedIn.ACCOUNT)
                .contains("Contract begins 20 Feb 2026 Contract ends 20 Feb 2027 (in 346 days)", "Role User From ARD");
    }

    @Test
    void limitsStandSideBySideInWordsWhereThereIsNoAmount() {
        assertThat(page(SignedIn.user()).rows())
                .containsExactly(
                        "Fresh unlimited 20,000.00",
                        "Standard 0.00 not set",
                        "Training unlimited unlimited",
                        "Tasking 1,000.00 0.50",
                        "Whole subscription not set 15,000.00");
    }

    @Test
    void datesThatCannotBeReadAreShownAsTheyCame() {
        given(ard.account(anyString())).willReturn(account("<b>soon", null));
        Page page = page(SignedIn.user());
        assertThat(page.words()).contains("Contract begins <b>soon Contract ends not given");
        assertThat(page.html()).doesNotContain("<b>soon");
    }

    @Test
    void answerWithNothingInItIsNoFault() {
        given(ard.self())
                .willReturn(Mono.just(
                        new ArdSelf(new ArdUser(null, null, null, null, null, null, null, null, null, null, null))));
        given(ard.account(anyString()))
                .willReturn(Mono.just(new ArdAccountAnswer(new ArdAccount(null, null, null, null, null, null, null))));
        Page page = page(SignedIn.user());
        assertThat(page.words())
                .contains("Name not given", "Contract ends not given")
                .doesNotContain("null", "E-mail");
        assertThat(page.rows()).contains("Fresh not set not set");
    }

    @Test
    void ardThatIsDownIsToldOnceAndTheSignInIsStillShown() {
        given(ard.self()).willReturn(Mono.error(SLOW));
        given(ard.account(anyString())).willReturn(Mono.error(SLOW));
        assertThat(page(SignedIn.admin()).words())
                .containsOnlyOnce("ARD did not answer within 10 seconds.")
                .contains("Not known at the moment.", "Name Ada Admin", "Role Admin", "Signed in")
                .contains("Spending limits, US$ Not known at the moment.")
                .doesNotContain("E-mail");
    }

    @Test
    void accountThatCannotBeReadLeavesThePerson() {
        given(ard.account(anyString())).willReturn(Mono.error(Failed.status(MaxarService.ARD, 403)));
        assertThat(page(SignedIn.user()).words())
                .contains("ARD does not allow your user to do this.", "Not known at the moment.", "Job title data");
    }

    @Test
    void deactivatedPersonIsToldOnEveryPage() {
        given(ard.self()).willReturn(self(false, null));
        ArdIdentity gone = new ArdIdentity("u-1", SignedIn.ACCOUNT, "Ada", null, false, Role.USER);
        assertThat(page(SignedIn.as(gone)).words())
                .contains("Maxar has deactivated your user.", "Your API keys no longer work")
                .contains("State Deactivated by Maxar: no new token, no orders");
        assertThat(page(SignedIn.user()).words()).doesNotContain("Maxar has deactivated your user.");
    }

    @Test
    void unknownRoleIsSaidWithWhatFollows() {
        assertThat(page(SignedIn.unknown()).words())
                .contains("Name Somebody", "Role Role unknown ARD could not be asked, so you are treated as a user")
                .contains("Account id " + SignedIn.ACCOUNT)
                .doesNotContain("From ARD");
    }

    @Test
    void anonymousIsLedToTheSignInPage() {
        assertThat(mvc.get().uri("/account"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("/sign-in");
    }

    private Page page(RequestPostProcessor person) {
        return Page.of(mvc.get().uri("/account").with(person).exchange());
    }

    private static Mono<ArdSelf> self(boolean active, @Nullable FeeLimits limits) {
        return Mono.just(new ArdSelf(new ArdUser(
                SignedIn.ACCOUNT,
                "u-1",
                "Ada Admin",
                "ada+<b>@example.com",
                active,
                true,
                "USA",
                "data <scientist>",
                null,
                limits,
                null)));
    }

    private static Mono<ArdAccountAnswer> account(@Nullable String start, @Nullable String end) {
        return Mono.just(new ArdAccountAnswer(new ArdAccount(
                SignedIn.ACCOUNT,
                "Example Survey Ltd",
                MaxarTime.of(start),
                MaxarTime.of(end),
                true,
                null,
                limits("15000", "20000", null, "-1", "0.5"))));
    }

    private static FeeLimits limits(
            @Nullable String year,
            @Nullable String fresh,
            @Nullable String standard,
            @Nullable String training,
            @Nullable String tasking) {
        return new FeeLimits(number(year), number(fresh), number(standard), number(training), number(tasking));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
