package dev.maxarsandbox.signin;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** What a test may do to tokens: each token carries the number of its generation, and only the current one counts. */
@Component
public final class TokenSwitches {

    static final Duration USUAL_ACCESS_LIFE = Duration.ofHours(2);
    static final Duration REFRESH_LIFE = Duration.ofHours(12);

    private final AtomicInteger accessGeneration = new AtomicInteger();
    private final AtomicInteger refreshGeneration = new AtomicInteger();
    private volatile Duration accessLife = USUAL_ACCESS_LIFE;

    TokenSwitches() {}

    public void expireAccessTokens() {
        accessGeneration.incrementAndGet();
    }

    public void revokeRefreshTokens() {
        refreshGeneration.incrementAndGet();
    }

    /** For tokens from now on; at least one second, because tokens count in seconds. */
    public void setAccessLife(Duration life) {
        if (life.toSeconds() < 1) {
            throw new IllegalArgumentException("An access token lives a second at least; use expireAccessTokens()");
        }
        this.accessLife = life;
    }

    /** The usual life again; what has been expired or revoked stays so. */
    public void reset() {
        accessLife = USUAL_ACCESS_LIFE;
    }

    int accessGeneration() {
        return accessGeneration.get();
    }

    int refreshGeneration() {
        return refreshGeneration.get();
    }

    Duration accessLife() {
        return accessLife;
    }
}
