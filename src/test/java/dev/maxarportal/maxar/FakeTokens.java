package dev.maxarportal.maxar;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Tokens that count how often they are asked for: {@code token-1}, renewed to {@code token-2} and so on. */
class FakeTokens implements AccessTokens {

    final AtomicInteger lookUps = new AtomicInteger();
    final AtomicInteger renewals = new AtomicInteger();

    /** What happens on renewal; returns the number of the next token or throws. */
    volatile Supplier<Integer> renewal = () -> renewals.get() + 1;

    /** What a call ends with when the renewed token is refused as well; null is the problem itself. */
    volatile RuntimeException refusal;

    void reset() {
        lookUps.set(0);
        renewals.set(0);
        renewal = () -> renewals.get() + 1;
        refusal = null;
    }

    @Override
    public ServiceTokens current() {
        lookUps.incrementAndGet();
        return ServiceTokens.same(new Numbered(1));
    }

    private final class Numbered implements AccessToken {

        private final int number;

        Numbered(int number) {
            this.number = number;
        }

        @Override
        public String value() {
            return "token-" + number;
        }

        @Override
        public boolean isExpired() {
            return false;
        }

        @Override
        public AccessToken renewed() {
            renewals.incrementAndGet();
            return new Numbered(renewal.get());
        }

        @Override
        public RuntimeException refused(MaxarException problem) {
            return refusal == null ? problem : refusal;
        }
    }
}
