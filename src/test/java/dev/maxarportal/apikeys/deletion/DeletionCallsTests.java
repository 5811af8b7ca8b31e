package dev.maxarportal.apikeys.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.MaxarService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class DeletionCallsTests {

    private static final BooleanSupplier ALWAYS = () -> true;
    private static final List<String> TWENTY =
            IntStream.range(0, 20).mapToObj(n -> "id-" + n).toList();

    private final ApiKeyApi keys = mock(ApiKeyApi.class);
    private final DeletionCalls calls = new DeletionCalls(keys);

    @Test
    void atMostFourAreUnderWayAtATime() {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        given(keys.delete(anyString())).willAnswer(call -> Mono.delay(Duration.ofMillis(20))
                .doOnSubscribe(begun -> most.accumulateAndGet(underWay.incrementAndGet(), Math::max))
                .doOnTerminate(underWay::decrementAndGet)
                .then());
        assertThat(alone(ALWAYS)).hasSize(20);
        assertThat(most).hasValue(4);
    }

    @Test
    void serviceThatCannotBeReachedIsNotAskedForEachKey() {
        failing(Failed.notSent(MaxarService.API_KEYS));
        assertThat(alone(ALWAYS)).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void oneBrokenKeyDoesNotStopTheOthersButSeveralDo() {
        given(keys.delete(anyString())).willReturn(Mono.empty());
        given(keys.delete("id-0")).willReturn(Mono.error(Failed.status(MaxarService.API_KEYS, 500)));
        given(keys.delete("id-9")).willReturn(Mono.error(Failed.status(MaxarService.API_KEYS, 500)));
        assertThat(alone(ALWAYS)).hasSize(20);
        failing(Failed.status(MaxarService.API_KEYS, 500));
        assertThat(alone(ALWAYS)).hasSizeLessThan(8);
    }

    @Test
    void nothingStartsAfterTheTimeIsUp() {
        given(keys.delete(anyString())).willReturn(Mono.empty());
        AtomicInteger asked = new AtomicInteger();
        assertThat(alone(() -> asked.incrementAndGet() <= 3)).hasSize(3);
    }

    private void failing(MaxarException problem) {
        given(keys.delete(anyString())).willReturn(Mono.error(problem));
    }

    private Map<String, DeletionAnswers.Answer> alone(BooleanSupplier inTime) {
        return Objects.requireNonNull(calls.alone(TWENTY, inTime).block());
    }
}
