package dev.maxarportal.usage;

import com.github.benmanes.caffeine.cache.Cache;
import dev.maxarportal.maxar.MaxarException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Mono;

/**
 * Keeps answers for a while, and lets those who ask for the same at the same time share one call. The call carries the token
 * of whoever asked first and is given up once nobody waits for it.
 */
final class SharedCalls<Q> {

    private final Cache<Q, Object> answers;
    private final ConcurrentMap<Q, Mono<Object>> underWay = new ConcurrentHashMap<>();

    SharedCalls(Cache<Q, Object> answers) {
        this.answers = answers;
    }

    Cache<Q, Object> answers() {
        return answers;
    }

    <T> Mono<T> once(Q question, Mono<T> call, Class<T> type) {
        return Mono.defer(() -> {
                    Object known = answers.getIfPresent(question);
                    return known == null ? shared(question, call.cast(Object.class)) : Mono.just(known);
                })
                .cast(type);
    }

    /** Who joins a call must not fail because of somebody else's sign-in, or because that request is over, and asks itself. */
    private Mono<Object> shared(Q question, Mono<Object> call) {
        Mono<Object> asked = call.doOnNext(answer -> answers.put(question, answer));
        AtomicBoolean own = new AtomicBoolean();
        Mono<Object> one = underWay.computeIfAbsent(question, key -> {
            own.set(true);
            return asked.doOnTerminate(() -> underWay.remove(key))
                    .doOnCancel(() -> underWay.remove(key))
                    .flux()
                    .replay(1)
                    .refCount()
                    .singleOrEmpty();
        });
        return own.get() ? one : one.onErrorResume(SharedCalls::isTheOthers, failure -> asked);
    }

    private static boolean isTheOthers(Throwable failure) {
        return !(failure instanceof MaxarException problem) || problem.isAboutSignIn();
    }
}
