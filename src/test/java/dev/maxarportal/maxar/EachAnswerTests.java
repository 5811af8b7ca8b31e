package dev.maxarportal.maxar;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static dev.maxarportal.maxar.PlayedMaxar.ARD;
import static dev.maxarportal.maxar.PlayedMaxar.json;
import static dev.maxarportal.maxar.PlayedMaxar.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Many calls whose answers are handed on as they come. */
class EachAnswerTests {

    @RegisterExtension
    static final PlayedMaxar maxar = PlayedMaxar.withTimeLimit("2s");

    @Test
    void everyCallCarriesTheTokenThatWasLookedUpOnce() {
        ARD.stubFor(any(anyUrl()).willReturn(json("{\"user\":{\"user_id\":\"u\"}}")));
        List<String> ids = new ArrayList<>();
        maxar.maxar()
                .each(
                        Flux.range(0, 20).flatMap(number -> maxar.ard().self(), 6),
                        self -> ids.add(self.user().userId()));
        assertThat(ids).hasSize(20).containsOnly("u");
        assertThat(requests(ARD)).hasSize(20).allSatisfy(request -> assertThat(request.getHeader("Authorization"))
                .isEqualTo("Bearer token-1"));
        assertThat(maxar.tokens().lookUps).hasValue(1);
    }

    @Test
    void answersAreHandedOnAsSoonAsTheyAreThereOnTheCallersThread() {
        CountDownLatch firstTaken = new CountDownLatch(1);
        Set<Thread> threads = new HashSet<>();
        List<String> taken = new ArrayList<>();
        Mono<String> slow = Mono.fromCallable(() -> firstTaken.await(5, TimeUnit.SECONDS) ? "second" : "never")
                .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic());
        maxar.maxar().each(Flux.merge(slow, Mono.just("first")), answer -> {
            threads.add(Thread.currentThread());
            taken.add(answer);
            firstTaken.countDown();
        });
        assertThat(taken).containsExactly("first", "second");
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void failedCallEndsAllAsItself() {
        ARD.stubFor(any(anyUrl()).willReturn(json(500, "{}")));
        assertThatThrownBy(() -> maxar.maxar().each(maxar.ard().self().flux(), self -> {}))
                .isInstanceOfSatisfying(MaxarException.class, problem -> assertThat(problem.problem())
                        .isEqualTo(Problem.UNAVAILABLE));
    }

    @Test
    void callsUnderWayAreGivenUpWhenTheTakerFails() {
        AtomicInteger givenUp = new AtomicInteger();
        Flux<Integer> calls = Flux.merge(
                Mono.just(1),
                Mono.<Integer>never().doOnCancel(givenUp::incrementAndGet),
                Mono.delay(Duration.ofHours(1)).map(Long::intValue).doOnCancel(givenUp::incrementAndGet));
        assertThatThrownBy(() -> maxar.maxar().each(calls, answer -> {
                    throw new IllegalStateException("nobody listens");
                }))
                .hasMessage("nobody listens");
        assertThat(givenUp).hasValue(2);
    }

    @Test
    void tokenThatIsRefusedMidwayIsRenewedOnceForAll() {
        ARD.stubFor(any(anyUrl()).willReturn(json(401, "{}")));
        ARD.stubFor(any(anyUrl())
                .withHeader("Authorization", com.github.tomakehurst.wiremock.client.WireMock.equalTo("Bearer token-2"))
                .willReturn(json("{\"user\":{\"user_id\":\"u\"}}")));
        List<ArdSelf> answers = new ArrayList<>();
        maxar.maxar().each(Flux.range(0, 12).flatMap(number -> maxar.ard().self(), 6), answers::add);
        assertThat(answers).hasSize(12);
        assertThat(maxar.tokens().renewals).hasValue(1);
    }
}
