package dev.maxarportal.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Three calls for each reader, and five in all. */
class CallGateTests {

    private final CallGate gate = new CallGate(3, 5);
    private final List<Sinks.Empty<Void>> underWay = new ArrayList<>();

    @Test
    void readerWithManyCallsHoldsUpNobodyElse() {
        IntStream.range(0, 100).forEach(number -> ask("ada"));
        assertThat(underWay).hasSize(3);
        ask("uma");
        assertThat(underWay).hasSize(4);
    }

    @Test
    void allReadersTogetherAreBoundedToo() {
        IntStream.range(0, 10).forEach(number -> ask("reader " + number));
        assertThat(underWay).hasSize(5);
        underWay.getFirst().tryEmitEmpty();
        assertThat(underWay).hasSize(6);
    }

    @Test
    void failedCallLetsTheNextOneLeave() {
        IntStream.range(0, 4).forEach(number -> ask("ada"));
        underWay.getFirst().tryEmitError(new IllegalStateException("failed"));
        assertThat(underWay).hasSize(4);
    }

    @Test
    void callThatIsGivenUpTakesNoPlaceBeItWaitingOrUnderWay() {
        List<Disposable> calls =
                IntStream.range(0, 6).mapToObj(number -> ask("ada")).toList();
        calls.get(3).dispose();
        calls.get(0).dispose();
        assertThat(underWay).hasSize(4);
        calls.forEach(Disposable::dispose);
        IntStream.range(0, 10).forEach(number -> ask("ada"));
        assertThat(underWay).hasSize(5 + 3);
    }

    @Test
    @Timeout(20)
    void manyThreadsNeitherPassTheBoundNorGetStuck() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Mono<Integer> call = Mono.fromCallable(() -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.yield();
                    return now.decrementAndGet();
                })
                .subscribeOn(Schedulers.parallel());
        Flux<Integer> calls = Flux.range(0, 2_000).flatMap(number -> gate.pass("reader " + number % 7, call), 50);
        assertThat(calls.count().block()).isEqualTo(2_000);
        assertThat(most.get()).isBetween(1, 5);
    }

    private Disposable ask(String reader) {
        return gate.pass(reader, Mono.defer(() -> {
                    Sinks.Empty<Void> answer = Sinks.empty();
                    underWay.add(answer);
                    return answer.asMono();
                }))
                .subscribe(done -> {}, failure -> {});
    }
}
