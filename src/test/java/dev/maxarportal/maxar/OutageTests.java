package dev.maxarportal.maxar;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static dev.maxarportal.maxar.PlayedMaxar.ARD;
import static dev.maxarportal.maxar.PlayedMaxar.KEYS;
import static dev.maxarportal.maxar.PlayedMaxar.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** Services that are slow or away: how long one waits for them, and since when they are said to fail. */
class OutageTests {

    private static final Duration LIMIT = Duration.ofMillis(700);
    private static final Duration ABOUT_THE_LIMIT = Duration.ofMillis(2500);
    private static final int NEVER = 20_000;

    @RegisterExtension
    static final PlayedMaxar maxar = PlayedMaxar.withTimeLimit("700ms");

    @BeforeEach
    void servicesWork() {
        answer(json("{\"user\":{}}"));
        maxar.await(maxar.ard().self());
        maxar.run(maxar.keys().delete("a"));
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        Stream.of(ARD, KEYS).forEach(server -> server.stubFor(any(anyUrl()).willReturn(answer)));
    }

    private static Instant failingSince() {
        return maxar.failure(maxar.ard().self()).since();
    }

    static Stream<ResponseDefinitionBuilder> slowAnswers() {
        return Stream.of(
                json("{\"user\":{}}").withFixedDelay(NEVER),
                json("{\"user\":{\"name\":\"" + "x".repeat(500) + "\"}}").withChunkedDribbleDelay(100, NEVER),
                json(500, "{\"message\":\"" + "x".repeat(500) + "\"}").withChunkedDribbleDelay(100, NEVER));
    }

    static Stream<Mono<?>> calls() {
        return Stream.of(
                maxar.ard().self(),
                maxar.keys().create(new NewApiKey("a", "", "2026-01-01T00:00:00")),
                maxar.ard().putCredentials("7", "a", new NewCredentials(Secret.of("s"), "")));
    }

    @ParameterizedTest
    @MethodSource("slowAnswers")
    void slowHeadersAndSlowBodiesEndAtTheLimit(ResponseDefinitionBuilder slow) {
        answer(slow);
        List<Mono<?>> calls = calls().toList();
        Instant start = Instant.now();
        assertThat(calls).allSatisfy(call -> {
            MaxarException failure = maxar.failure(call);
            assertThat(failure.problem()).isEqualTo(Problem.TOO_SLOW);
            assertThat(failure.hadNoEffect()).isFalse();
        });
        assertThat(Duration.between(start, Instant.now()))
                .isBetween(LIMIT.multipliedBy(calls.size()), ABOUT_THE_LIMIT.multipliedBy(calls.size()));
    }

    @Test
    void limitHoldsForBothAttemptsTogether() {
        answer(aResponse().withStatus(503).withFixedDelay(500));
        Instant start = Instant.now();
        assertThat(maxar.failure(maxar.ard().self()).problem()).isEqualTo(Problem.TOO_SLOW);
        assertThat(Duration.between(start, Instant.now())).isLessThan(ABOUT_THE_LIMIT);
    }

    @Test
    void slownessIsToldInSeconds() {
        assertThat(MaxarException.tooSlow(MaxarService.ARD, Duration.ofSeconds(10), new RuntimeException())
                        .happened())
                .isEqualTo("ARD did not answer within 10 seconds.");
        assertThat(MaxarException.tooSlow(MaxarService.ARD, LIMIT, new RuntimeException())
                        .happened())
                .isEqualTo("ARD did not answer within 1 second.");
    }

    @Test
    void outageIsSinceItsFirstFailure() {
        answer(aResponse().withStatus(500));
        Instant first = failingSince();
        assertThat(first).isNotNull();
        answer(json("no json"));
        assertThat(failingSince()).isEqualTo(first);
        answer(aResponse().withFixedDelay(NEVER));
        assertThat(failingSince()).isEqualTo(first);
    }

    @Test
    void outageIsOverWithASuccess() {
        answer(aResponse().withStatus(500));
        Instant first = failingSince();
        answer(json("{\"user\":{}}"));
        maxar.await(maxar.ard().self());
        answer(aResponse().withStatus(500));
        assertThat(failingSince()).isAfter(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 429})
    void outageIsOverWithAnyAnswerThatIsNoFault(int status) {
        answer(aResponse().withStatus(500));
        Instant first = failingSince();
        answer(aResponse().withStatus(status).withHeader("Retry-After", "60"));
        assertThat(failingSince()).isNull();
        answer(aResponse().withStatus(500));
        assertThat(failingSince()).isAfter(first);
    }

    @Test
    void outageOfOneServiceIsNoneOfTheOther() {
        answer(aResponse().withStatus(500));
        Instant first = failingSince();
        MaxarException other = maxar.failure(maxar.keys().delete("a"));
        assertThat(other.service()).isEqualTo(MaxarService.API_KEYS);
        assertThat(other.since()).isAfter(first);
    }
}
