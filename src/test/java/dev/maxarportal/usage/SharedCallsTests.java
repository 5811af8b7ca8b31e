package dev.maxarportal.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.MaxarService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The same person in two browsers, or in two requests of one page. */
class SharedCallsTests {

    private final SharedCalls<String> calls =
            new SharedCalls<>(Caffeine.newBuilder().build());
    private final List<String> asking = new ArrayList<>();
    private final List<Sinks.One<String>> answers = new ArrayList<>();
    private final AtomicInteger givenUp = new AtomicInteger();

    @Test
    void thoseWhoAskAtTheSameTimeShareOneCallAndItsAnswerIsKept() {
        CompletableFuture<String> first = asked("first");
        CompletableFuture<String> second = asked("second");
        answers.getFirst().tryEmitValue("answer");
        assertThat(List.of(first.join(), second.join(), asked("third").join())).containsOnly("answer");
        assertThat(asking).containsExactly("first");
    }

    @Test
    void endOfAnotherSessionsSignInIsNotOnesOwn() {
        CompletableFuture<String> first = asked("first");
        CompletableFuture<String> second = asked("second");
        CompletableFuture<String> third = asked("third");
        answers.getFirst().tryEmitError(new IllegalStateException("signed out"));
        assertThat(first).isCompletedExceptionally();
        assertThat(asking).containsExactly("first", "second", "third");
        answers.get(1).tryEmitValue("answer");
        answers.get(2).tryEmitValue("answer");
        assertThat(List.of(second.join(), third.join())).containsOnly("answer");
    }

    @Test
    void tokenThatArdRefusesIsTheOtherSessionsOnly() {
        asked("first");
        CompletableFuture<String> second = asked("second");
        answers.getFirst().tryEmitError(Failed.status(MaxarService.ARD, 401));
        answers.get(1).tryEmitValue("answer");
        assertThat(second).isCompletedWithValue("answer");
    }

    @Test
    void faultOfArdIsEverybodysAndForgotten() {
        CompletableFuture<String> first = asked("first");
        CompletableFuture<String> second = asked("second");
        answers.getFirst().tryEmitError(Failed.slow(MaxarService.ARD));
        assertThat(List.of(first, second)).allSatisfy(one -> assertThat(one).isCompletedExceptionally());
        assertThat(asking).containsExactly("first");
        asked("third");
        assertThat(asking).containsExactly("first", "third");
    }

    @Test
    void failedCallIsAskedAfreshByWhoTriesTwice() {
        Mono<String> call = call("first");
        Mono<String> twice = call.onErrorResume(MaxarException.class, failure -> call);
        CompletableFuture<String> answer = twice.toFuture();
        answers.getFirst().tryEmitError(Failed.status(MaxarService.ARD, 500));
        answers.get(1).tryEmitValue("answer");
        assertThat(answer).isCompletedWithValue("answer");
    }

    /** A reading that ends after a while leaves calls under way that the next one has joined. */
    @Test
    void callGoesOnForWhoJoinedItAndEndsWhenNobodyWaits() {
        Disposable first = call("first").subscribe();
        Disposable second = call("second").subscribe();
        first.dispose();
        assertThat(givenUp).hasValue(0);
        second.dispose();
        assertThat(givenUp).hasValue(1);
        CompletableFuture<String> third = asked("third");
        answers.get(1).tryEmitValue("answer");
        assertThat(third).isCompletedWithValue("answer");
    }

    private CompletableFuture<String> asked(String who) {
        return call(who).toFuture();
    }

    /** Its leader's name travels in the context, as tokens do. */
    private Mono<String> call(String who) {
        Mono<String> call = Mono.deferContextual(context -> {
            asking.add(context.get("who"));
            Sinks.One<String> answer = Sinks.one();
            answers.add(answer);
            return answer.asMono().doOnCancel(givenUp::incrementAndGet);
        });
        return calls.once("question", call, String.class).contextWrite(context -> context.put("who", who));
    }
}
