package dev.maxarportal.maxar;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Maxar's API-key service, version 2: keys of the calling user, which can be created, listed and deleted but not changed.
 * Every call fails with a {@link MaxarException}.
 */
@HttpExchange(accept = "application/json")
public interface ApiKeyApi {

    /** All keys, expired ones included, in no promised order. */
    @GetExchange
    Flux<ApiKey> list();

    /** Creates a key; not to be repeated when the answer is lost, since a second call makes a second key. */
    @PostExchange(contentType = "application/json")
    Mono<CreatedApiKey> create(@RequestBody NewApiKey key);

    @DeleteExchange("/id/{id}")
    Mono<Void> delete(@PathVariable String id);

    /** Deletes several keys by one call that carries a body. */
    @HttpExchange(method = "DELETE", contentType = "application/json")
    Mono<Void> delete(@RequestBody ApiKeyIds ids);
}
