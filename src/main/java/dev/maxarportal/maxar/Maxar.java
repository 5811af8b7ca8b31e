package dev.maxarportal.maxar;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Runs calls to Maxar on behalf of the person whose request this is, and waits for them. Calls joined with
 * {@code Mono.zip} run at the same time. The token is looked up once, before any call leaves, and travels in the Reactor
 * context: thread-bound state would be lost as soon as a call goes on in another thread.
 */
@Component
public class Maxar {

    private final AccessTokens tokens;
    private final Duration longest;

    Maxar(AccessTokens tokens, MaxarProperties properties) {
        this.tokens = tokens;
        this.longest = properties.longestWait();
    }

    /**
     * Waits for an answer.
     *
     * @throws MaxarException when the call failed
     */
    public <T> T await(Mono<T> call) {
        return awaitWith(tokens.current(), call);
    }

    /**
     * Waits for an answer, with tokens that are not yet part of a session.
     *
     * @throws MaxarException when the call failed
     */
    public <T> T awaitWith(ServiceTokens current, Mono<T> call) {
        return Objects.requireNonNull(block(current, call), "a call with an answer ended without one");
    }

    /**
     * Waits for the answer to a call that carries no token.
     *
     * @throws MaxarException when the call failed
     */
    public static <T> T awaitOpen(Mono<T> call) {
        return Objects.requireNonNull(block(call), "a call with an answer ended without one");
    }

    /**
     * Waits until something was done that has no answer worth reading.
     *
     * @throws MaxarException when the call failed
     */
    public void run(Mono<Void> call) {
        block(tokens.current(), call);
    }

    /**
     * Hands each answer to the taker as soon as it is there, in the order in which they come and on this thread, until all
     * have come. Calls that are still under way when the taker fails are given up.
     *
     * @param calls sees to its own time limit, since nobody knows how many there are
     * @throws MaxarException when a call failed
     */
    public <T> void each(Flux<T> calls, Consumer<T> taker) {
        TokensInUse inUse = new TokensInUse(tokens.current());
        try (Stream<T> answers = calls.contextWrite(context -> context.put(TokensInUse.class, inUse))
                .toStream()) {
            answers.forEach(taker);
        } catch (RuntimeException wrapped) {
            throw Exceptions.unwrap(wrapped) instanceof RuntimeException real ? real : wrapped;
        } finally {
            inUse.settle();
        }
    }

    private <T> @Nullable T block(ServiceTokens current, Mono<T> call) {
        TokensInUse inUse = new TokensInUse(current);
        try {
            // Each call has its own limit; this one is for lists of many pages, which only ARD has.
            return block(call.timeout(longest)
                    .onErrorMap(TimeoutException.class, slow -> MaxarException.tooSlow(MaxarService.ARD, longest, slow))
                    .contextWrite(context -> context.put(TokensInUse.class, inUse)));
        } finally {
            inUse.settle();
        }
    }

    private static <T> @Nullable T block(Mono<T> call) {
        try {
            return call.block();
        } catch (RuntimeException wrapped) {
            if (Exceptions.unwrap(wrapped) instanceof RuntimeException real) {
                throw real;
            }
            throw wrapped;
        }
    }
}
