package dev.maxarportal.maxar;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What came of one call among several: a value or the problem, so that a page can show the rest when one part fails.
 *
 * @param value the answer; null when the call failed, unless an older answer stands in for it
 * @param problem what went wrong; null when there is an answer
 */
public record Outcome<T>(@Nullable T value, @Nullable MaxarException problem) {

    /** The call with its failure as an outcome; the need to sign in again is none and still ends everything. */
    public static <T> Mono<Outcome<T>> of(Mono<T> call) {
        return call.map(value -> new Outcome<T>(value, null))
                .onErrorResume(MaxarException.class, failure -> Mono.just(failed(failure)));
    }

    public static <T> Outcome<T> failed(MaxarException problem) {
        return new Outcome<>(null, problem);
    }
}
