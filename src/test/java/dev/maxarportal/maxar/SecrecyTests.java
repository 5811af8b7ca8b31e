package dev.maxarportal.maxar;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static dev.maxarportal.maxar.PlayedMaxar.ARD;
import static dev.maxarportal.maxar.PlayedMaxar.KEYS;
import static dev.maxarportal.maxar.PlayedMaxar.json;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Mono;

/** No secret in a message, a log line or a {@code toString}. */
@ExtendWith(OutputCaptureExtension.class)
class SecrecyTests {

    private static final String SECRET = "TOPSECRET0123456789";
    private static final String DIGITS = "98765432109876543210";
    private static final String SAS = "https://acct.blob.core.windows.net/c?sv=2022&sig=" + SECRET;

    @RegisterExtension
    static final PlayedMaxar maxar = PlayedMaxar.withTimeLimit("2s");

    private static void answer(ResponseDefinitionBuilder answer) {
        Stream.of(ARD, KEYS).forEach(server -> server.stubFor(any(anyUrl()).willReturn(answer)));
    }

    static Stream<Mono<?>> calls() {
        return Stream.of(
                maxar.keys().list().collectList(),
                maxar.keys().create(new NewApiKey("a", "", "2026-01-01T00:00:00")),
                maxar.ard().putCredentials("7", "a", new NewCredentials(Secret.of(SAS), "")),
                maxar.ard().self());
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    static Stream<ResponseDefinitionBuilder> answersThatQuoteASecret() {
        return Stream.of(
                json("[{\"api_key\":" + SECRET + "}]"),
                json(SECRET),
                json("{\"api_key\":{\"" + SECRET + "\":\"" + SECRET + "\"},\"user\":\"" + SECRET + "\"}"),
                json("[{\"api_key\":" + DIGITS + ",\"id\":[\"" + SECRET + "\"]}]"),
                json("{\"api_key\":" + DIGITS + ",\"user\":{\"admin\":\"" + SECRET + "\"}"),
                json("{\"api_key\":\"" + SECRET + "\",\"user\":{\"limits\":\"" + SECRET + "\"}, oops"),
                json("{\"api_key\":\"" + SECRET).withHeader("Content-Length", "900"),
                json(400, "{\"message\":\"Bad credentials " + SAS + "\"}"),
                json(500, "{\"message\":\"Bad credentials " + SAS + "\"}"),
                aResponse().withStatus(302).withHeader("Location", SAS),
                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withStatus(401));
    }

    /** An error page's log holds the exception with all its causes. */
    @ParameterizedTest
    @MethodSource("answersThatQuoteASecret")
    void failureQuotesNoSecretHoweverItIsPrinted(ResponseDefinitionBuilder answer) {
        answer(answer);
        calls().map(maxar::failure).filter(failure -> failure != null).forEach(failure -> {
            assertThat(printed(failure)).doesNotContain(SECRET, DIGITS, "token-1", "token-2");
            assertThat(List.of(
                            failure.toString(),
                            failure.getMessage(),
                            String.valueOf(failure.reason()),
                            failure.getBody().toString(),
                            failure.happened() + failure.advice()))
                    .noneMatch(text -> text.contains(SECRET));
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                assertThat(cause).as("holds the request").isNotInstanceOf(WebClientException.class);
            }
        });
    }

    @Test
    void failureStillSaysWhatWentWrongOnTheNetworkOrInReading() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(printed(maxar.failure(maxar.ard().self()))).containsIgnoringCase("connection reset");
        answer(json("{\"user\":}"));
        assertThat(printed(maxar.failure(maxar.ard().self())))
                .contains("HarmlessCause: DecodingException, StreamReadException at byte");
    }

    @Test
    void recordsShowNoSecret() {
        NewCredentials written = new NewCredentials(Secret.of(SAS), "d");
        answer(json("{\"id\":\"1\",\"api_key\":\"" + SECRET + "\"}"));
        CreatedApiKey created = maxar.await(maxar.keys().create(new NewApiKey("a", "", "2026-01-01T00:00:00")));
        answer(json("[{\"id\":\"1\",\"api_key\":\"" + SECRET + "\"}]"));
        List<ApiKey> listed = maxar.await(maxar.keys().list().collectList());
        assertThat(created.text().reveal()).isEqualTo(SECRET);
        assertThat(written + " " + created + " " + listed + " " + KeyMark.of(SECRET) + " " + Secret.of(SECRET))
                .contains("(secret)", "6789")
                .doesNotContain(SECRET, "sig=");
    }

    @Test
    void settingsShowNoSecret() {
        MaxarProperties settings = new MaxarProperties(
                "portal",
                SECRET,
                "https://a.example",
                "https://b.example",
                "https://c.example",
                "https://d.example",
                Duration.ofSeconds(10),
                List.of("openid"),
                "relay",
                new MaxarProperties.Endpoints(null, null, null, null));
        assertThat(settings.toString()).contains("portal", "https://b.example").doesNotContain(SECRET);
        assertThat(URI.create(settings.baseUrl(MaxarService.ARD))).hasHost("b.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.maxarportal", "org.springframework", "reactor"})
    void logAtDebugShowsNeitherHeadersNorBodies(String name, CapturedOutput log) {
        Logger logger = (Logger) LoggerFactory.getLogger(name);
        Level before = logger.getLevel();
        logger.setLevel(Level.DEBUG);
        try {
            for (int status : new int[] {200, 400, 500}) {
                answer(json(status, "[{\"id\":\"1\",\"api_key\":\"" + SECRET + "\",\"message\":\"" + SECRET + "\"}]"));
                calls().forEach(maxar::failure);
                answer(json(status, "{\"id\":\"1\",\"api_key\":\"" + SECRET + "\",\"user\":{}}"));
                calls().forEach(maxar::failure);
            }
        } finally {
            logger.setLevel(before);
        }
        assertThat(log.toString()).doesNotContain(SECRET, "token-1");
    }
}
