package dev.maxarportal.usage.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.ArdSelf;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.Role;
import dev.maxarportal.signin.SignedIn;
import dev.maxarportal.usage.SomeUsage;
import dev.maxarportal.usage.UsageSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import reactor.core.publisher.Mono;

@PortalTest
class UsageScopeTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ArdApi ard;

    @Autowired
    private UsageSource source;

    @BeforeEach
    void ardAnswers() {
        SomeUsage.nothingRemembered(source);
        SomeUsage.answeredBy(ard, SomeUsage.account(null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?scope=account", "?scope=user&user=u-1", "?scope=user&user=", "?scope=account&user=me"})
    void userSeesNobodyElsesUsage(String query) {
        assertThat(mvc.get().uri("/usage" + query).with(user("me"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/usage" + query).with(SignedIn.unknown())).hasStatus(HttpStatus.FORBIDDEN);
        verifyNoInteractions(ard);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?scope=mine", "?scope=user&user=me", "?scope=ACCOUNT", "?scope=mine&user=u-1"})
    void userSeesOnesOwnUsageAndNoChoiceOfOthers(String query) {
        Page page = page(query, user("me"));
        verify(ard).userUsage("me", null, null);
        verify(ard, never()).firstUsers(any());
        assertThat(page.words()).doesNotContain("Whose usage").contains("US$ 25.00");
    }

    @Test
    void administratorChoosesAmongTheAccountsUsers() {
        Page page = page("?scope=user&user=u-2", SignedIn.admin());
        verify(ard).userUsage("u-2", null, null);
        assertThat(page.all("<option value=\"(u-[^\"]*\"[^<]*)<"))
                .containsExactly(
                        "u-1\">Ada &lt;Admin&gt;",
                        "u-2\" selected=\"selected\">u-2@example.com (inactive)",
                        "u-3\">Uma User");
        assertThat(page.words()).contains("Usage of u-2@example.com u-2 for the whole subscription");
    }

    @Test
    void administratorSeesTheWholeAccount() {
        assertThat(page("?scope=account", SignedIn.admin()).words()).contains("Usage of the whole account");
        verify(ard).accountUsage(SignedIn.ACCOUNT, null, null);
        verify(ard, never()).userUsage(any(), any(), any());
    }

    @Test
    void userIdIsTypedWhereTheUsersCannotBeRead() {
        given(ard.firstUsers(anyString())).willReturn(Mono.error(Failed.status(MaxarService.ARD, 503)));
        Page page = page("?scope=user&user=typed%22id", SignedIn.admin());
        verify(ard, atLeastOnce()).userUsage(eq("typed\"id"), any(), any());
        assertThat(page.html()).contains("id=\"user\" name=\"user\" maxlength=\"100\" value=\"typed&quot;id\"");
        assertThat(page.words()).contains("The list of users cannot be read at the moment.", "US$ 25.00");
    }

    @Test
    void unknownUserIsToldInThePanelsPlace() {
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.error(Failed.status(MaxarService.ARD, 404)));
        assertThat(page("?scope=user&user=nobody", SignedIn.admin()).words())
                .contains("ARD does not know this item.", "Whose usage");
    }

    @Test
    void personOfUnknownRoleSeesOnesOwnUsageOnceArdTellsWhoThatIs() {
        given(ard.self()).willReturn(Mono.just(new ArdSelf(SomeUsage.user("just-learnt", "Uma", true))));
        assertThat(page("", SignedIn.unknown()).words()).contains("Your usage").doesNotContain("Whose usage");
        verify(ard).userUsage("just-learnt", null, null);
        given(ard.self()).willReturn(Mono.error(Failed.slow(MaxarService.ARD)));
        assertThat(page("", SignedIn.unknown()).words()).containsOnlyOnce("ARD did not answer within 10 seconds.");
    }

    @Test
    void anonymousIsLedToTheSignInPage() {
        assertThat(mvc.get().uri("/usage?scope=account"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("/sign-in");
    }

    private static RequestPostProcessor user(String id) {
        return SignedIn.as(new ArdIdentity(id, SignedIn.ACCOUNT, "Uma", null, true, Role.USER));
    }

    private Page page(String query, RequestPostProcessor person) {
        return Page.of(mvc.get()
                .uri(java.net.URI.create("/usage" + query))
                .with(person)
                .exchange());
    }
}
