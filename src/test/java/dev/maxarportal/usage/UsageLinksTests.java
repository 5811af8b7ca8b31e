package dev.maxarportal.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;

import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.signin.SignedIn;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/** Where the usage pages lead, also from a portal that lives under a path of its host. */
@PortalTest
class UsageLinksTests {

    /** The contract year of the day on which all of this happens. */
    private static final String YEAR = "from=2026-02-20&to=2027-02-20";

    /** Also within a line of a live answer, where quotation marks are escaped. */
    private static final Pattern LINK =
            Pattern.compile("[^-](?:href|src|action|data-live|data-ask)=\\\\?\"([^#\"\\\\][^\"\\\\]*)");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ArdApi ard;

    @Autowired
    private UsageSource source;

    @BeforeEach
    void ardAnswers() {
        SomeUsage.nothingRemembered(source);
        SomeUsage.answeredBy(ard, SomeUsage.account("2025-02-20", "2027-02-20"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/usage?scope=account",
                "/usage?scope=user&user=u-1",
                "/usage?scope=account&from=yesterday",
                "/usage/trend?scope=account",
                "/usage/trend/live?scope=account",
                "/usage/users?scope=account",
                "/usage/users?scope=account&q=nobody",
                "/usage/users/live?scope=account",
                "/usage/users/live?scope=account&list=true",
                "/usage/thresholds"
            })
    void nothingLeadsOutOfThePathThatThePortalLivesUnder(String page) {
        assertThat(links("/portal", page)).allMatch(link -> link.startsWith("/portal/"));
    }

    @Test
    void partsThatReadOnStayUnderThePath() {
        assertThat(links("/portal", "/usage?scope=account"))
                .contains(
                        "/portal/usage/trend/live?scope=account&" + YEAR,
                        "/portal/usage/users/live?scope=account&" + YEAR);
        assertThat(links("/portal", "/usage/users?q=a&sort=name&page=1"))
                .contains("/portal/usage/users/live?scope=account&" + YEAR + "&q=a&sort=name&dir=asc&list=true&page=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/usage/trend?scope=account", "/usage/users", "/usage/users/live?list=true", "/usage/users/live"
            })
    void everyLinkKeepsTheDaysThatAreShownAlsoWhereTheAddressHasNone(String page) {
        // So that there is something to read again.
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.error(Failed.status(MaxarService.ARD, 500)));
        assertThat(links("", page).stream().filter(link -> link.startsWith("/usage") && link.contains("?")))
                .isNotEmpty()
                .allMatch(link -> link.contains(YEAR));
    }

    @Test
    void accountWithoutUsersIsSaidToHaveNone() {
        given(ard.users(anyString())).willReturn(Mono.just(new ArdList<>(List.of(), true)));
        assertThat(html("", "/usage/users?from=2024-01-01&to=2024-01-31"))
                .contains("ARD lists no user of this account.", "Whole account");
    }

    @Test
    void chartIsLoadedOnlyWhereThereIsOne() {
        assertThat(html("", "/usage")).contains("/chart.umd.min", "/usage-axis", "/usage-chart");
        assertThat(html("", "/usage/trend")).contains("/chart.umd.min", "/usage-axis", "/usage-chart");
        assertThat(html("", "/usage/users")).contains("/js/usage-").doesNotContain("chart");
    }

    private List<String> links(String path, String page) {
        return LINK.matcher(html(path, page))
                .results()
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .toList();
    }

    private String html(String path, String page) {
        MvcTestResult answer = mvc.get()
                .uri(URI.create(path + page))
                .contextPath(path)
                .with(SignedIn.admin())
                .exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
