package dev.maxarportal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.maxarportal.Page;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.MaxarService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@OpenServer
@ExtendWith(OutputCaptureExtension.class)
class ErrorPageTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private ArdApi ard;

    @Autowired
    private ApiKeyApi keys;

    @Test
    void faultOfThePortalTellsAReferenceAndNothingElse(CapturedOutput log) throws Exception {
        given(ard.ownMonitors()).willReturn(Mono.error(new IllegalStateException("inner <secret> matter")));
        HttpResponse<String> response = get("/monitors?q=searched", "user");
        assertThat(response.statusCode()).isEqualTo(500);
        assertPage(response);
        assertThat(words(response))
                .contains("The portal has a fault of its own", "Nothing at Maxar is affected. Try again in a minute.")
                .contains("Go to the start page", "Somebody");
        assertThat(response.body()).doesNotContain("secret", "IllegalState", "dev.maxarportal");
        String reference = reference(response);
        assertThat(log.getOut())
                .containsOnlyOnce("Error page " + reference + " for /monitors")
                .contains("inner <secret> matter")
                .doesNotContain("searched");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, user, 404, There is no such page",
        "GET, /assets/nothing.css, , 404, There is no such page",
        "GET, /oauth2/authorization/another, user, 404, There is no such page",
        "DELETE, /usage, user, 403, This form was open for too long",
        "GET, /sign-out, user, 404, There is no such page",
        "GET, /usage?scope=account, user, 403, This page is for administrators of the account"
    })
    void mistakeOfTheAddressIsToldInWords(String method, String address, String person, int status, String title)
            throws Exception {
        HttpResponse<String> response = send(method, address, person);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(words(response)).contains(title);
    }

    @Test
    void administratorsPageSaysWhatAUserOrAPersonOfUnknownRoleCanDo() throws Exception {
        assertThat(words(get("/usage?scope=account", "user"))).contains("Ask an administrator of your account");
        assertThat(words(get("/usage?scope=account", "unknown"))).contains("ARD did not tell what your role is");
    }

    @Test
    void formWithoutItsProofIsToldAsOpenForTooLong(CapturedOutput log) throws Exception {
        HttpResponse<String> response = send("POST", "/api-keys", "user");
        assertThat(response.statusCode()).isEqualTo(403);
        assertPage(response);
        assertThat(words(response))
                .contains("This form was open for too long", "Nothing was changed. Go back, reload the page")
                .doesNotContain("administrator");
        assertThat(log.getOut()).contains("Error page " + reference(response) + " with status 403");
        verifyNoInteractions(keys);
    }

    @Test
    void failureThatTakesTheWholePageIsToldInItsOwnWords() throws Exception {
        HttpResponse<String> response = asking(Failed.slow(MaxarService.API_KEYS));
        assertThat(response.statusCode()).isEqualTo(504);
        assertPage(response);
        assertThat(words(response))
                .contains(
                        "The API-key service did not answer within 10 seconds.",
                        "Usage, storage credentials and monitors are not affected. Try again.");
    }

    @ParameterizedTest
    @CsvSource({
        "401, 502, does not accept your sign-in.",
        "403, 403, does not allow your user to do this.",
        "404, 404, does not know this item.",
        "413, 413, refused this because it is too large.",
        "500, 502, has a fault of its own.",
        "400, 502, refused this request."
    })
    void statusOfThePageFollowsFromTheKindOfFailure(int upstream, int status, String happened) throws Exception {
        HttpResponse<String> response = asking(Failed.because(MaxarService.API_KEYS, upstream, "a reason"));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(words(response)).contains("The API-key service " + happened).doesNotContain("administrators of");
    }

    @Test
    void busyServicePassesOnHowLongToWait() throws Exception {
        HttpResponse<String> response = asking(Failed.busy(MaxarService.API_KEYS, Duration.ofSeconds(17)));
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("17");
        assertThat(words(response)).contains("is receiving too many requests.", "Try again in 17 seconds.");
    }

    private HttpResponse<String> asking(MaxarException failure) throws IOException, InterruptedException {
        given(keys.list()).willReturn(Flux.error(failure));
        return get("/api-keys/delete?id=1", "user");
    }

    private static void assertPage(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(response.headers().firstValue("Cache-Control"))
                .get()
                .asString()
                .contains("no-store");
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(response.headers().allValues("Content-Security-Policy")).hasSize(1);
    }

    private static String words(HttpResponse<String> response) {
        return new Page(response.body()).words();
    }

    private static String reference(HttpResponse<String> response) {
        return new Page(response.body())
                .all("Reference <code>([0-9a-f]{8})</code>")
                .getFirst();
    }

    private HttpResponse<String> get(String address, String person) throws IOException, InterruptedException {
        return send("GET", address, person);
    }

    private HttpResponse<String> send(String method, String address, String person)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Accept", "text/html")
                .method(method, BodyPublishers.noBody());
        if (person != null) {
            request.header(PersonByHeader.HEADER, person);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
