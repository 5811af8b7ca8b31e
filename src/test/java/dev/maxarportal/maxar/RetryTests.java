package dev.maxarportal.maxar;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static dev.maxarportal.maxar.PlayedMaxar.ARD;
import static dev.maxarportal.maxar.PlayedMaxar.KEYS;
import static dev.maxarportal.maxar.PlayedMaxar.json;
import static dev.maxarportal.maxar.PlayedMaxar.requests;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** Reading is tried once more after a passing fault, a change never (quirk 21). */
class RetryTests {

    private static final ResponseDefinitionBuilder GOOD = json("{\"user\":{\"user_id\":\"u\"}}");

    @RegisterExtension
    static final PlayedMaxar maxar = PlayedMaxar.withTimeLimit("8s");

    private static ResponseDefinitionBuilder status(int status) {
        return aResponse().withStatus(status);
    }

    private static void firstThen(ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
        ARD.stubFor(any(anyUrl())
                .inScenario("retry")
                .whenScenarioStateIs(STARTED)
                .willSetStateTo("again")
                .willReturn(first));
        ARD.stubFor(
                any(anyUrl()).inScenario("retry").whenScenarioStateIs("again").willReturn(then));
    }

    private static String self() {
        return maxar.await(maxar.ard().self()).user().userId();
    }

    static Stream<ResponseDefinitionBuilder> passingFaults() {
        return Stream.of(
                status(429),
                status(429).withHeader("Retry-After", "1"),
                status(502),
                status(503).withHeader("Retry-After", "3600"),
                status(504).withBody("<html>Gateway</html>"),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.EMPTY_RESPONSE));
    }

    @ParameterizedTest
    @MethodSource("passingFaults")
    void readingIsTriedOnceMoreAfterAPassingFault(ResponseDefinitionBuilder fault) {
        firstThen(fault, GOOD);
        assertThat(self()).isEqualTo("u");
        assertThat(requests(ARD)).hasSize(2);
    }

    @Test
    void readingIsTriedOnceMoreWhenTheAnswerBreaksOff() {
        firstThen(json("{\"user\":").withHeader("Content-Length", "500"), GOOD);
        assertThat(self()).isEqualTo("u");
        assertThat(requests(ARD)).hasSize(2);
    }

    @Test
    void secondFaultIsTheLast() {
        ARD.stubFor(any(anyUrl()).willReturn(status(503)));
        MaxarException failure = maxar.failure(maxar.ard().self());
        assertThat(failure.problem()).isEqualTo(Problem.UNAVAILABLE);
        assertThat(failure.hadNoEffect()).isFalse();
        assertThat(requests(ARD)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 408, 409, 413, 500, 501})
    void otherAnswersAreTakenAsTheyAre(int status) {
        ARD.stubFor(any(anyUrl()).willReturn(status(status)));
        assertThat(maxar.failure(maxar.ard().self())).isNotNull();
        assertThat(requests(ARD)).hasSize(1);
    }

    @Test
    void longWaitIsToldInsteadOfWaitedFor() {
        ARD.stubFor(any(anyUrl()).willReturn(status(429).withHeader("Retry-After", "120")));
        MaxarException failure = maxar.failure(maxar.ard().self());
        assertThat(failure.problem()).isEqualTo(Problem.TOO_MANY_REQUESTS);
        assertThat(failure.advice()).isEqualTo("Try again in 120 seconds.");
        assertThat(failure.getHeaders().getFirst("Retry-After")).isEqualTo("120");
        assertThat(failure.hadNoEffect()).isTrue();
        assertThat(requests(ARD)).hasSize(1);
    }

    @Test
    void waitUntilADateIsToldInSeconds() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(10));
        ARD.stubFor(any(anyUrl()).willReturn(status(429).withHeader("Retry-After", date)));
        MaxarException failure = maxar.failure(maxar.ard().self());
        assertThat(Integer.parseInt(failure.getHeaders().getFirst("Retry-After")))
                .isBetween(500, 600);
    }

    @Test
    void shortWaitIsRespected() {
        firstThen(status(429).withHeader("Retry-After", "1"), GOOD);
        self();
        List<Instant> times = requests(ARD).stream()
                .map(request -> request.getLoggedDate().toInstant())
                .toList();
        assertThat(Duration.between(times.getFirst(), times.getLast())).isGreaterThanOrEqualTo(Duration.ofMillis(950));
    }

    static Stream<Supplier<Mono<Void>>> changes() {
        return Stream.of(
                () -> maxar.keys()
                        .create(new NewApiKey("a", "", "2026-01-01T00:00:00"))
                        .then(),
                () -> maxar.keys().delete("a"),
                () -> maxar.keys().delete(new ApiKeyIds(List.of("a", "b"))),
                () -> maxar.ard().putCredentials("7", "a", new NewCredentials(Secret.of("s"), "")),
                () -> maxar.ard().deleteCredentials("7", "a"));
    }

    private static void everyServer(ResponseDefinitionBuilder answer) {
        Stream.of(ARD, KEYS).forEach(server -> server.stubFor(any(anyUrl()).willReturn(answer)));
    }

    private static void assertExactlyOneRequest() {
        assertThat(requests(ARD).size() + requests(KEYS).size()).isOne();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changeIsSentOnceWhateverTheStatus(Supplier<Mono<Void>> change) {
        for (int status : new int[] {400, 408, 409, 429, 500, 502, 503, 504}) {
            Stream.of(ARD, KEYS).forEach(WireMockServer::resetAll);
            everyServer(status(status).withHeader("Retry-After", "0"));
            MaxarException failure = maxar.failure(change.get());
            assertThat(failure.hadNoEffect()).as("status %d", status).isEqualTo(status < 500 && status != 408);
            assertExactlyOneRequest();
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changeIsSentOnceHoweverItsAnswerBreaks(Supplier<Mono<Void>> change) {
        for (Fault fault : Fault.values()) {
            Stream.of(ARD, KEYS).forEach(WireMockServer::resetAll);
            everyServer(aResponse().withFault(fault));
            MaxarException failure = maxar.failure(change.get());
            assertThat(failure.hadNoEffect()).as("fault %s", fault).isFalse();
            assertExactlyOneRequest();
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void answerThatIsBrokenIsToldAsSuch(Fault fault) {
        ARD.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));
        MaxarException failure = maxar.failure(maxar.ard().self());
        assertThat(failure.problem()).isIn(Problem.NOT_REACHED, Problem.UNREADABLE);
        assertThat(failure.hadNoEffect()).isFalse();
    }
}
