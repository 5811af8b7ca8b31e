package dev.maxarportal.apikeys;

import dev.maxarportal.StillPortal;
import dev.maxarportal.maxar.ApiKey;
import dev.maxarportal.maxar.KeyMark;
import dev.maxarportal.maxar.MaxarTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Keys as Maxar's list has them. */
public final class SomeKeys {

    public static final String TEXT = "ThisTextMustNeverBeShown";

    private SomeKeys() {}

    public static ApiKey key(String id, @Nullable String name, @Nullable String expires) {
        return new ApiKey(
                id,
                name,
                null,
                KeyMark.of(TEXT + "-" + id),
                MaxarTime.of(expires),
                MaxarTime.of("2026-01-02T03:04:05.123456Z"));
    }

    public static ApiKey endingIn(String name, Duration ahead) {
        return key(name, name, StillPortal.NOW.plus(ahead).toString());
    }

    /** As the list shows it at that time. */
    public static KeyRow row(ApiKey key, Instant now) {
        return KeyRow.of(key, now);
    }

    /** Named key-00001 and so on, in reverse order, a day apart in creation, a minute apart at their end. */
    public static Flux<ApiKey> many(int count) {
        return Flux.defer(() ->
                Flux.fromStream(IntStream.iterate(count, n -> n > 0, n -> n - 1).mapToObj(n -> {
                    String name = String.format(Locale.ROOT, "key-%05d", n);
                    return endingIn(name, Duration.ofDays(30).plusMinutes(n));
                })));
    }
}
