package dev.maxarportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpSession;

class FormTokensTests {

    private final FormTokens tokens = new FormTokens();
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void tokenCountsOnceInItsSession() {
        String token = tokens.next();
        assertThat(tokens.firstUse(session, token)).isTrue();
        assertThat(tokens.firstUse(session, token)).isFalse();
        assertThat(tokens.firstUse(session, tokens.next())).isTrue();
        assertThat(tokens.firstUse(new MockHttpSession(), token)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void formWithoutATokenAlwaysPasses(@Nullable String token) {
        assertThat(tokens.firstUse(session, token)).isTrue();
        assertThat(tokens.firstUse(session, token)).isTrue();
        assertThat(Collections.list(session.getAttributeNames())).isEmpty();
    }

    @Test
    void manyPressesAtOnceCountOnce() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        MockHttpSession slow = new SlowSession();
        Callable<Boolean> press = () -> {
            start.await();
            return tokens.firstUse(slow, "same");
        };
        try (ExecutorService presses = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers =
                    IntStream.range(0, 20).mapToObj(n -> presses.submit(press)).toList();
            start.countDown();
            assertThat(answers).extracting(Future::get).containsOnlyOnce(true);
        }
    }

    @Test
    void sessionRemembersABoundedNumberOfBoundedTokens() {
        IntStream.range(0, 1_000).forEach(n -> tokens.firstUse(session, n + "-".repeat(5_000)));
        Object remembered = session.getAttribute(
                Collections.list(session.getAttributeNames()).getFirst());
        assertThat(remembered).isInstanceOfSatisfying(Collection.class, used -> assertThat(used)
                .hasSize(200)
                .allSatisfy(token -> assertThat(token.toString()).hasSizeLessThanOrEqualTo(64)));
        assertThat(tokens.firstUse(session, 999 + "-".repeat(5_000))).isFalse();
    }

    /** Leaves others time between reading and writing. */
    private static final class SlowSession extends MockHttpSession {

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            super.setAttribute(name, value);
        }
    }
}
