package dev.maxarportal.apikeys;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;

import dev.maxarportal.maxar.ApiKey;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.ApiKeyIds;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A key service that has keys and loses those that are deleted; its ids are of one test only. */
final class KeysAtMaxar {

    private final String test = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, ApiKey> there = new LinkedHashMap<>();
    private final ApiKeyApi keys;

    KeysAtMaxar(ApiKeyApi keys, String... names) {
        this.keys = keys;
        for (String name : names) {
            there.put(id(name), SomeKeys.key(id(name), name, "2026-05-01"));
        }
        given(keys.list()).willReturn(Flux.defer(() -> Flux.fromIterable(there.values())));
        given(keys.delete(anyString())).willAnswer(call -> single(call.getArgument(0)));
        given(keys.delete(any(ApiKeyIds.class))).willAnswer(call -> several(call.getArgument(0)));
    }

    /** Id of the key of that name. */
    String id(String name) {
        return name + "-" + test;
    }

    void lose(String name) {
        there.remove(id(name));
    }

    void put(ApiKey key) {
        there.put(key.id(), key);
    }

    /** A deletion of several keys answers well, but leaves this one. */
    void leaveBehind(String name) {
        given(keys.delete(any(ApiKeyIds.class)))
                .willAnswer(call -> Mono.fromRunnable(() -> call.<ApiKeyIds>getArgument(0).ids().stream()
                        .filter(id -> !id.equals(id(name)))
                        .forEach(there::remove)));
    }

    void refuseSeveral(int status) {
        given(keys.delete(any(ApiKeyIds.class))).willReturn(Mono.error(Failed.status(MaxarService.API_KEYS, status)));
    }

    private Mono<Void> single(String id) {
        return Mono.defer(
                () -> there.remove(id) == null ? Mono.error(Failed.status(MaxarService.API_KEYS, 404)) : Mono.empty());
    }

    private Mono<Void> several(ApiKeyIds ids) {
        return Mono.fromRunnable(() -> ids.ids().forEach(there::remove));
    }
}
