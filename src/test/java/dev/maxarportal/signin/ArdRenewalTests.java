package dev.maxarportal.signin;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.credentials.SampleSas;
import dev.maxarsandbox.traffic.RecordedRequest;
import dev.maxarsandbox.traffic.Service;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

/**
 * ARD's own tokens end apart from Maxar's, and neither goes to the other's services. Seen by a page that asks ARD each time, as
 * the usage page does not.
 */
class ArdRenewalTests extends OwnArdVisits {

    @Test
    void refreshTokenThatNoAnswerReplacesIsUsedTwiceInARow() {
        signInAndConnect(ADA);
        SANDBOX.traffic().clear();
        for (int renewal = 1; renewal <= 2; renewal++) {
            SANDBOX.expireArdTokens();
            assertThat(visitor.get("/monitors").body()).contains("albuquerque").doesNotContain(CARD);
        }
        assertThat(askedOfArdsSignIn()).hasSize(2);
        assertThat(askedOfArdsSignIn())
                .extracting(RecordedRequest::json)
                .allMatch(json -> json.contains("\"grant_type\":\"refresh_token\""))
                .containsOnly(askedOfArdsSignIn().getFirst().json());
        assertThat(tokenRequests()).isZero();
    }

    @Test
    void tokenThatTheClockSaysHasExpiredIsRenewedBeforeItIsUsed() {
        SANDBOX.setArdTokenLife(Duration.ofMinutes(10));
        signInAndConnect(ADA);
        SANDBOX.traffic().clear();
        clock.forward(Duration.ofMinutes(11));
        assertThat(visitor.get("/monitors").body()).contains("albuquerque");
        assertThat(SANDBOX.traffic().of(Service.ARD).getFirst().path()).endsWith("/auth/authenticate");
        assertThat(askedOfArdsSignIn()).hasSize(1);
    }

    @Test
    void tenParallelRequestsRenewOnce() {
        signInAndConnect(ADA);
        SANDBOX.expireArdTokens();
        SANDBOX.traffic().clear();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> running = IntStream.range(0, 10)
                    .mapToObj(number -> threads.submit(() -> visitor.get("/monitors")))
                    .toList();
            threads.close();
            assertThat(running)
                    .allSatisfy(page -> assertThat(page.resultNow().body()).contains("albuquerque"));
        }
        assertThat(askedOfArdsSignIn()).hasSize(1);
    }

    @Test
    void refusedRefreshShowsTheCardAgainWhileTheKeysStillWork() {
        signInAndConnect(ADA);
        endArd();
        HttpResponse<String> page = visitor.get("/monitors");
        assertThat(page.uri().getPath()).isEqualTo("/monitors");
        assertThat(page.body()).contains(CARD, "Ada Admin");
        assertThat(askedOfArdsSignIn()).hasSize(1);
        assertThat(visitor.get("/api-keys").body()).contains("12 keys");
        assertThat(visitor.get("/credentials").body()).contains(CARD);
        assertThat(askedOfArdsSignIn()).hasSize(1);
        assertThat(connect("/monitors", ADA, "sandbox").body()).contains("ARD is connected.", "albuquerque");
    }

    @Test
    void accountPageThatFindsTheConnectionEndedSaysSo() {
        signInAndConnect(ADA);
        endArd();
        assertThat(words(visitor.get("/account")))
                .contains("Connect ARD", "Not connected.")
                .doesNotContain("Disconnect ARD");
    }

    @Test
    void outageOfArdDuringARefreshKeepsTheConnection() {
        signInAndConnect(ADA);
        SANDBOX.expireArdTokens();
        SANDBOX.faults()
                .in(Service.ARD)
                .matching(request -> request.is("POST", "/auth"))
                .answer(503);
        assertThat(visitor.get("/monitors").body())
                .contains("ARD has a fault of its own.")
                .doesNotContain(CARD);
        SANDBOX.faults().clear();
        assertThat(visitor.get("/monitors").body()).contains("albuquerque");
    }

    @Test
    void ardThatRefusesItsOwnFreshTokenIsToldAndKeepsItsConnection() {
        signInAndConnect(ADA);
        SANDBOX.faults()
                .in(Service.ARD)
                .matching(request -> request.method().equals("GET"))
                .answer(401);
        HttpResponse<String> page = visitor.get("/monitors");
        assertThat(page.uri().getPath()).isEqualTo("/monitors");
        assertThat(page.body())
                .contains("ARD does not accept your sign-in.", "Look at the ARD connection")
                .doesNotContain(CARD);
        assertThat(askedOfArdsSignIn()).hasSize(2);
        SANDBOX.faults().clear();
        assertThat(visitor.get("/monitors").body()).doesNotContain(CARD, "does not accept");
    }

    @Test
    void endOfMaxarsTokensLeavesArdsAlone() {
        signInAndConnect(ADA);
        SANDBOX.expireAccessTokens();
        SANDBOX.traffic().clear();
        assertThat(visitor.get("/monitors").body()).contains("albuquerque");
        assertThat(visitor.get("/api-keys").body()).contains("12 keys");
        assertThat(askedOfArdsSignIn()).isEmpty();
        assertThat(tokenRequests()).isEqualTo(1);
    }

    @Test
    void noTokenGoesToTheOtherSignInsServices() {
        signInAndConnect(ADA);
        SANDBOX.expireAccessTokens();
        SANDBOX.expireArdTokens();
        for (String page : List.of("/usage", "/api-keys", "/credentials", "/monitors", "/account")) {
            assertThat(visitor.get(page).statusCode()).isEqualTo(200);
        }
        visitor.post("/account", "/sign-out", Map.of());
        Set<String> forArd = authorizations(askedOfArd());
        Set<String> forKeys = authorizations(SANDBOX.traffic().of(Service.KEYS));
        assertThat(forArd).hasSize(2).allMatch(value -> value.startsWith("Bearer ey"));
        assertThat(forKeys).hasSize(2).allMatch(value -> value.startsWith("Bearer ey"));
        assertThat(forArd).doesNotContainAnyElementsOf(forKeys);
        assertThat(authorizations(askedOfArdsSignIn())).containsExactly("none");
    }

    /** Her role is still known, so the administrator's pages are open but have nothing to show. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/usage?scope=account",
                "/credentials?q=azure",
                "/credentials/new?name=azure-archive-001",
                "/credentials/azure-archive-001",
                "/credentials/azure-archive-001/delete",
                "/monitors",
                "/account"
            })
    void administratorWhoseConnectionHasEndedFindsTheWayToConnectAndBack(String page) {
        signInAndConnect(ADA);
        endArd();
        HttpResponse<String> answer = visitor.get(page);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/ard-connection", "role-admin");
        assertThat(answer.body().replace("%3F", "?").replace("%3D", "="))
                .containsPattern("back.{1,9}" + Pattern.quote(page));
        assertThat(connect(page, ADA, "sandbox").uri().toString()).endsWith(page);
    }

    @Test
    void credentialThatArdNoLongerTakesComesBackWithoutItsSecretOnceArdIsConnected() {
        signInAndConnect(ADA);
        visitor.get("/credentials/new");
        endArd();
        HttpResponse<String> form = visitor.post(
                "/credentials/new",
                "/credentials",
                Map.of(
                        "name", List.of("north"),
                        "provider", List.of("azure"),
                        "description", List.of("bread & butter"),
                        "secret", List.of(SampleSas.url("SIG"))));
        assertThat(words(form)).contains("ARD is not connected.", "Nothing was registered.", "Connect ARD");
        Matcher link = Pattern.compile("href=\"(/ard-connection[^\"]*)\"").matcher(form.body());
        assertThat(link.find()).isTrue();
        String back = hidden(visitor.get(HtmlUtils.htmlUnescape(link.group(1))), "back");
        HttpResponse<String> again = connect(back, ADA, "sandbox");
        assertThat(again.uri().getPath()).isEqualTo("/credentials/new");
        assertThat(again.body())
                .contains("ARD is connected.", "value=\"north\"", "bread &amp; butter")
                .doesNotContain("SIG");
        assertThat(back).doesNotContain("SIG");
    }

    private static String hidden(HttpResponse<String> page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(field.find()).isTrue();
        return HtmlUtils.htmlUnescape(field.group(1));
    }

    private static void endArd() {
        SANDBOX.expireArdTokens();
        SANDBOX.revokeArdRefreshTokens();
        SANDBOX.traffic().clear();
    }

    private static Set<String> authorizations(List<RecordedRequest> requests) {
        return requests.stream()
                .map(request -> request.authorization() == null ? "none" : request.authorization())
                .collect(Collectors.toSet());
    }
}
