package dev.maxarportal.maxar;

import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/**
 * Runs calls to Maxar on behalf of the person whose request this is, and waits for them. Calls joined with
 * {@code Mono.zip} run at the same time. The token is looked up once, before any call leaves, and travels in the Reactor
 * context: thread-bound state would be lost as soon as a call goes on in another thread.
 */
@Component
public class Maxar {

    private final AccessTokens tokens;

    Maxar(AccessTokens tokens) {
        this.tokens = tokens;
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
     * Waits for an answer, with a token that is not yet part of a session.
     *
     * @throws MaxarException when the call failed
     */
    public <T> T awaitWith(AccessToken token, Mono<T> call) {
        return Objects.requireNonNull(block(token, call), "a call with an answer ended without one");
    }

    /**
     * Waits until something was done that has no answer worth reading.
     *
     * @throws MaxarException when the call failed
     */
    public void run(Mono<Void> call) {
        block(tokens.current(), call);
    }

    private static <T> @org.jspecify.annotations.Nullable T block(AccessToken token, Mono<T> call) {
        TokenInUse inUse = new TokenInUse(token);
        try {
            return call.contextWrite(context -> context.put(TokenInUse.class, inUse))
                    .block();
        } catch (RuntimeException wrapped) {
            if (Exceptions.unwrap(wrapped) instanceof RuntimeException real) {
                throw real;
            }
            throw wrapped;
        } finally {
            inUse.settle();
        }
    }
}
