package dev.maxarportal.apikeys;

import dev.maxarportal.maxar.ApiKeyApi;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the person's keys; their texts are dropped while the answer is being read. */
@Component
class KeyList {

    private final ApiKeyApi keys;
    private final Clock clock;

    KeyList(ApiKeyApi keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    Mono<List<KeyRow>> read() {
        return keys.list().map(key -> KeyRow.of(key, clock.instant())).collectList();
    }
}
