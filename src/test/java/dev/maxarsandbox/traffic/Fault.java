package dev.maxarsandbox.traffic;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A fault that is switched on; closing it switches it off. */
public final class Fault implements AutoCloseable {

    private final Predicate<RecordedRequest> when;
    private final AtomicInteger left;
    private final Effect effect;

    Fault(Predicate<RecordedRequest> when, int times, Effect effect) {
        this.when = when;
        this.left = new AtomicInteger(times);
        this.effect = effect;
    }

    /** Whether this request is to fail; counts it if so. */
    boolean strikes(RecordedRequest request) {
        return when.test(request) && left.getAndUpdate(times -> Math.max(0, times - 1)) > 0;
    }

    Effect effect() {
        return effect;
    }

    @Override
    public void close() {
        left.set(0);
    }
}
