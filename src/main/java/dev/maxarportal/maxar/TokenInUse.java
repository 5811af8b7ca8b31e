package dev.maxarportal.maxar;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The token of calls that are waited for together. When a service refuses it, it is renewed once for all of them. A renewal
 * that has begun is never broken off: its refresh token is used up, so that a lost answer would end the sign-in.
 */
final class TokenInUse {

    // A plain executor, since only those do not interrupt a task whose call was cancelled.
    private static final Scheduler UNINTERRUPTED = Schedulers.fromExecutor(
            task -> Thread.ofVirtual().name("token-renewal").start(task));

    private final Lock renewing = new ReentrantLock();
    private volatile AccessToken newest;
    private boolean settled;

    TokenInUse(AccessToken token) {
        this.newest = token;
    }

    AccessToken newest() {
        return newest;
    }

    /** The token to be used instead of a refused one. */
    Mono<AccessToken> insteadOf(AccessToken refused) {
        return Mono.fromCallable(() -> renew(refused)).subscribeOn(UNINTERRUPTED);
    }

    private AccessToken renew(AccessToken refused) {
        renewing.lock();
        try {
            if (settled) {
                throw new IllegalStateException("The calls that this token was for are over");
            }
            if (newest == refused) {
                newest = refused.renewed();
            }
            return newest;
        } finally {
            renewing.unlock();
        }
    }

    /** What a call ends with when even a renewed token is refused; finding that out may take a while. */
    <T> Mono<T> refused(AccessToken token, MaxarException problem) {
        return Mono.fromCallable(() -> endOf(token, problem))
                .subscribeOn(UNINTERRUPTED)
                .flatMap(Mono::error);
    }

    private RuntimeException endOf(AccessToken token, MaxarException problem) {
        renewing.lock();
        try {
            return settled ? problem : token.refused(problem);
        } finally {
            renewing.unlock();
        }
    }

    /** Waits for a renewal that is under way and lets none begin any more: the session must not change after its request. */
    void settle() {
        renewing.lock();
        try {
            settled = true;
        } finally {
            renewing.unlock();
        }
    }
}
