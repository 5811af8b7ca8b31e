package dev.maxarsandbox.signin;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** What a test may do to tokens: each token carries the number of its generation, and only the current one counts. */
@Component
public final class TokenSwitches {

    static final Duration USUAL_ACCESS_LIFE = Duration.ofHours(2);
    static final Duration USUAL_REFRESH_LIFE = Duration.ofHours(12);

    private final AtomicInteger accessGeneration = new AtomicInteger();
    private final AtomicInteger refreshGeneration = new AtomicInteger();
    private volatile Duration accessLife = USUAL_ACCESS_LIFE;
    private volatile Duration refreshLife = USUAL_REFRESH_LIFE;
    private volatile boolean withoutIdTokens;

    TokenSwitches() {}

    public void expireAccessTokens() {
        accessGeneration.incrementAndGet();
    }

    public void revokeRefreshTokens() {
        refreshGeneration.incrementAndGet();
    }

    /** For tokens from now on. */
    public void setAccessLife(Duration life) {
        this.accessLife = life;
    }

    /** For tokens from now on. */
    public void setRefreshLife(Duration life) {
        this.refreshLife = life;
    }

    /** For answers to the password grant, and to refreshes of such sign-ins. */
    public void leaveOutIdTokens() {
        withoutIdTokens = true;
    }

    /** The usual lives and answers again; what has been expired or revoked stays so. */
    public void reset() {
        accessLife = USUAL_ACCESS_LIFE;
        refreshLife = USUAL_REFRESH_LIFE;
        withoutIdTokens = false;
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

    Duration refreshLife() {
        return refreshLife;
    }

    boolean withoutIdTokens() {
        return withoutIdTokens;
    }
}
