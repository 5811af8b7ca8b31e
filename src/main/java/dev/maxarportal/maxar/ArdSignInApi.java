package dev.maxarportal.maxar;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/**
 * ARD's sign-in of its own, which knows nothing of Maxar's OpenID provider. These calls carry no token, so they are waited
 * for with {@link Maxar#awaitOpen}. Documented by the vendor: access tokens live 12 hours, refresh tokens 30 days.
 */
@HttpExchange(accept = "application/json", contentType = "application/json")
public interface ArdSignInApi {

    /** Fails with status 401 when ARD does not know the name and password. */
    @PostExchange("/auth/authenticate")
    Mono<ArdTokens> authenticate(@RequestBody ArdGrant grant);
}
