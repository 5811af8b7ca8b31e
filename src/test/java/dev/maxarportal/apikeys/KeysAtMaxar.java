package dev.maxarportal.apikeys;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;

import dev.maxarportal.StillPortal;
import dev.maxarportal.maxar.ApiKey;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.ApiKeyIds;
import dev.maxarportal.maxar.CreatedApiKey;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.KeyMark;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.maxar.MaxarTime;
import dev.maxarportal.maxar.NewApiKey;
import dev.maxarportal.maxar.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A key service that has keys and loses those that are deleted; its ids are of one test only. */
public final class KeysAtMaxar {

    public static final String NEW_TEXT = "FAKE-NEW-KEY-VALUE-0001";

    private final String test = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, ApiKey> there = new LinkedHashMap<>();
    private final ApiKeyApi keys;

    public KeysAtMaxar(ApiKeyApi keys, String... names) {
        this.keys = keys;
        for (String name : names) {
            there.put(id(name), SomeKeys.key(id(name), name, "2026-05-01"));
        }
        given(keys.list()).willReturn(Flux.defer(() -> Flux.fromIterable(there.values())));
        given(keys.delete(anyString())).willAnswer(call -> single(call.getArgument(0)));
        given(keys.delete(any(ApiKeyIds.class))).willAnswer(call -> several(call.getArgument(0)));
    }

    /** Keys can be created; the answer holds {@link #NEW_TEXT}. */
    public void creates() {
        given(keys.create(any()))
                .willAnswer(call -> Mono.fromSupplier(() -> {
                    NewApiKey wish = call.getArgument(0);
                    made(wish);
                    MaxarTime end = MaxarTime.of(wish.expirationDate());
                    return new CreatedApiKey(
                            newId(wish.name()), wish.name(), wish.description(), Secret.of(NEW_TEXT), end);
                }));
    }

    /** As if it had been asked for; null while Mockito is told what to answer from now on. */
    public void made(@Nullable NewApiKey wish) {
        if (wish == null) {
            return;
        }
        put(new ApiKey(
                newId(wish.name()),
                wish.name(),
                wish.description(),
                KeyMark.of(NEW_TEXT),
                MaxarTime.of(wish.expirationDate()),
                MaxarTime.of(StillPortal.NOW.toString())));
    }

    /** Id of the key that was created with that name. */
    public String newId(String name) {
        return "new-" + id(name);
    }

    public void remove(String id) {
        there.remove(id);
    }

    /** Id of the key of that name. */
    public String id(String name) {
        return name + "-" + test;
    }

    public void lose(String name) {
        there.remove(id(name));
    }

    public void put(ApiKey key) {
        there.put(key.id(), key);
    }

    /** A deletion of several keys answers well, but leaves this one. */
    public void leaveBehind(String name) {
        given(keys.delete(any(ApiKeyIds.class)))
                .willAnswer(call -> Mono.fromRunnable(() -> call.<ApiKeyIds>getArgument(0).ids().stream()
                        .filter(id -> !id.equals(id(name)))
                        .forEach(there::remove)));
    }

    public void refuseSeveral(int status) {
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
