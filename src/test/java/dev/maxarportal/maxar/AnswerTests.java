package dev.maxarportal.maxar;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.maxarportal.maxar.PlayedMaxar.ARD;
import static dev.maxarportal.maxar.PlayedMaxar.KEYS;
import static dev.maxarportal.maxar.PlayedMaxar.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import reactor.core.publisher.Mono;

/** Answers that are no JSON, the wrong JSON, or a refusal in one of many forms (quirk 16). */
class AnswerTests {

    private static final String HTML = "<!DOCTYPE html><html><body>Please sign in to the network</body></html>";

    @RegisterExtension
    static final PlayedMaxar maxar = PlayedMaxar.withTimeLimit("8s");

    private static void answer(ResponseDefinitionBuilder answer) {
        Stream.of(ARD, KEYS).forEach(server -> server.stubFor(any(anyUrl()).willReturn(answer)));
    }

    private static Mono<CreatedApiKey> creation() {
        return maxar.keys().create(new NewApiKey("a", "", "2026-01-01T00:00:00"));
    }

    static Stream<ResponseDefinitionBuilder> unreadable() {
        return Stream.of(
                aResponse().withHeader("Content-Type", "text/html").withBody(HTML),
                json(HTML),
                json("{\"user\":{\"user_id\":\"u\"}"),
                json("{\"user\":}"),
                json("[{\"user\":{}}]"),
                json("{\"user\":\"text\",\"id\":{},\"api_key\":[]}"),
                json("{\"user\":{\"limits\":5},\"id\":[1]}"),
                json("{\"user\":{\"admin\":\"perhaps\"},\"api_key\":{\"a\":1}}"),
                json("null"),
                json(""),
                aResponse().withStatus(200),
                aResponse().withStatus(204));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void answerThatCannotBeReadMayHaveHadItsEffect(ResponseDefinitionBuilder broken) {
        answer(broken);
        for (Mono<?> call : List.of(maxar.ard().self(), creation())) {
            MaxarException failure = maxar.failure(call);
            assertThat(failure).isNotNull();
            assertThat(failure.problem()).isEqualTo(Problem.UNREADABLE);
            assertThat(failure.hadNoEffect()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[{\"id\":\"1\"},{\"id\"", "[{\"id\":\"1\"}", "<html>", "[1,2]", "[{\"id\":[]}]"})
    void listOfWhichOnlyAPartCanBeReadIsNoList(String body) {
        answer(json(body));
        assertThat(maxar.failure(maxar.keys().list().collectList()).problem()).isEqualTo(Problem.UNREADABLE);
    }

    @Test
    void listWithNoContentIsNoEmptyList() {
        answer(aResponse().withStatus(204));
        assertThat(maxar.failure(maxar.keys().list().collectList()).problem()).isEqualTo(Problem.UNREADABLE);
        assertThat(maxar.failure(maxar.ard().credentials("7")).problem()).isEqualTo(Problem.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html; charset=utf-8", "application/octet-stream", "json", "*/*", ""})
    void jsonIsReadUnderAnyContentType(String type) {
        answer(aResponse().withHeader("Content-Type", type).withBody("{\"user\":{\"user_id\":\"ü\"}}"));
        assertThat(maxar.await(maxar.ard().self()).user().userId()).isEqualTo("ü");
    }

    @Test
    void jsonIsReadWithoutAContentType() {
        answer(aResponse().withBody("[{\"id\":\"1\"}]"));
        assertThat(maxar.await(maxar.keys().list().collectList())).hasSize(1);
    }

    @Test
    void refusalIsReadUnderAnyContentType() {
        answer(json(400, "{\"message\":\"too late\"}").withHeader("Content-Type", "json"));
        assertThat(maxar.failure(maxar.ard().self()).reason()).isEqualTo("too late");
    }

    @Test
    void jsonIsAskedFor() {
        answer(json("{\"user\":{}}"));
        maxar.await(maxar.ard().self());
        ARD.verify(getRequestedFor(anyUrl())
                .withHeader("Accept", equalTo("application/json"))
                .withHeader("User-Agent", equalTo("maxar-portal")));
    }

    @ParameterizedTest
    @CsvSource({
        "400, REJECTED, true",
        "402, REJECTED, true",
        "403, FORBIDDEN, true",
        "404, NOT_FOUND, true",
        "408, UNAVAILABLE, false",
        "413, TOO_LARGE, true",
        "429, TOO_MANY_REQUESTS, true",
        "500, UNAVAILABLE, false",
        "502, UNAVAILABLE, false",
        "503, UNAVAILABLE, false",
        "504, UNAVAILABLE, false"
    })
    void statusTellsTheProblemWhateverTheBody(int status, Problem problem, boolean noEffect) {
        for (String body : List.of("", HTML, "{\"message\":\"no\"}", "{\"message\":", "[]", "null")) {
            answer(json(status, body));
            MaxarException failure = maxar.failure(creation());
            assertThat(failure.problem()).isEqualTo(problem);
            assertThat(failure.hadNoEffect()).isEqualTo(noEffect);
            assertThat(failure.reason()).isEqualTo(body.endsWith("no\"}") ? "no" : null);
        }
    }

    @Test
    void refusalOfFiveMegabytesDoesNoHarm() {
        for (String body : List.of(
                "{\"message\":\"" + "long word ".repeat(500_000) + "\"}",
                "{\"message\":\"" + "x".repeat(5_000_000) + "\"}",
                "{\"message\":" + "[".repeat(5_000_000),
                "<html>" + "x".repeat(5_000_000))) {
            answer(json(400, body));
            MaxarException failure = maxar.failure(creation());
            assertThat(failure.problem()).isEqualTo(Problem.REJECTED);
            assertThat(failure.reason() == null ? "" : failure.reason()).hasSizeLessThanOrEqualTo(301);
        }
    }

    @Test
    void serviceThatIsNotThereHadNoEffect() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        new ApplicationContextRunner()
                .withUserConfiguration(PlayedMaxar.Slice.class)
                .withPropertyValues(
                        "maxar.ard-url=http://localhost:" + port, "maxar.api-key-url=http://no-such.invalid")
                .run(context -> {
                    Maxar there = context.getBean(Maxar.class);
                    ArdApi ard = context.getBean(ArdApi.class);
                    ApiKeyApi keys = context.getBean(ApiKeyApi.class);
                    Stream.of(ard.self().then(), ard.deleteCredentials("7", "a"), keys.delete("a"))
                            .forEach(call -> assertThatThrownBy(() -> there.run(call))
                                    .isInstanceOfSatisfying(MaxarException.class, failure -> {
                                        assertThat(failure.problem()).isEqualTo(Problem.NOT_REACHED);
                                        assertThat(failure.hadNoEffect()).isTrue();
                                        assertThat(failure.since()).isNotNull();
                                    }));
                });
    }

    @Test
    void serviceWhoseCertificateIsNotTrustedHadNoEffect() {
        WireMockServer selfSigned = new WireMockServer(options().dynamicPort().dynamicHttpsPort());
        selfSigned.start();
        new ApplicationContextRunner()
                .withUserConfiguration(PlayedMaxar.Slice.class)
                .withPropertyValues("maxar.ard-url=https://localhost:" + selfSigned.httpsPort())
                .run(context -> assertThatThrownBy(() -> context.getBean(Maxar.class)
                                .run(context.getBean(ArdApi.class).deleteCredentials("7", "a")))
                        .isInstanceOfSatisfying(MaxarException.class, failure -> {
                            assertThat(failure.problem()).isEqualTo(Problem.NOT_REACHED);
                            assertThat(failure.hadNoEffect()).isTrue();
                        }));
        selfSigned.stop();
    }

    @Test
    void oneFailureAmongSeveralIsAnOutcome() {
        answer(aResponse().withStatus(500));
        Outcome<ArdSelf> outcome = maxar.await(Outcome.of(maxar.ard().self()));
        assertThat(outcome.value()).isNull();
        assertThat(outcome.problem().problem()).isEqualTo(Problem.UNAVAILABLE);
        assertThat(maxar.await(Outcome.of(Mono.just(1))).value()).isOne();
    }
}
