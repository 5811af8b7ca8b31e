package dev.maxarportal.maxar;

import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * Puts the user's token on calls to one service, and to that service's origin only. A call without a token does not leave. A
 * token that is refused is renewed once; after that only reading is repeated.
 */
class BearerRelay implements ExchangeFilterFunction {

    private static final Pattern DOTS_OR_NOTHING = Pattern.compile("/\\.{0,2}(/|$)");

    private final MaxarService service;
    private final URI base;

    BearerRelay(MaxarService service, URI base) {
        this.service = service;
        this.base = base;
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        if (!sameOrigin(request.url())) {
            return Mono.error(new IllegalStateException("A token for " + service + " must not go to another origin"));
        }
        if (changesPath(request.url())) {
            return Mono.error(MaxarException.unknownItem(service));
        }
        return Mono.deferContextual(context -> {
            TokenInUse inUse = context.<TokensInUse>getOrEmpty(TokensInUse.class)
                    .orElseThrow(() -> new IllegalStateException("A call to " + service + " carries no token"))
                    .of(service);
            AccessToken token = inUse.newest();
            return token.isExpired()
                    ? inUse.insteadOf(token).flatMap(fresh -> onlyWith(fresh, inUse, request, next))
                    : firstWith(token, inUse, request, next);
        });
    }

    /** With a token that was not renewed for this call, so that a refusal may be mended by renewing it. */
    private Mono<ClientResponse> firstWith(
            AccessToken token, TokenInUse inUse, ClientRequest request, ExchangeFunction next) {
        return send(request, next, token).flatMap(response -> {
            if (response.statusCode() != HttpStatus.UNAUTHORIZED) {
                return Mono.just(response);
            }
            return response.releaseBody().then(afterRefusal(token, inUse, request, next));
        });
    }

    private Mono<ClientResponse> afterRefusal(
            AccessToken refused, TokenInUse inUse, ClientRequest request, ExchangeFunction next) {
        return inUse.insteadOf(refused).flatMap(fresh -> {
            if (fresh == refused) {
                return inUse.refused(fresh, refused());
            }
            // Refused, so nothing happened; the person presses the button again, now with a token that works.
            return request.method() == HttpMethod.GET
                    ? onlyWith(fresh, inUse, request, next)
                    : Mono.error(MaxarException.renewed(service));
        });
    }

    /** With a token that has just been renewed: another one would fare no better. */
    private Mono<ClientResponse> onlyWith(
            AccessToken fresh, TokenInUse inUse, ClientRequest request, ExchangeFunction next) {
        return send(request, next, fresh).flatMap(response -> {
            if (response.statusCode() != HttpStatus.UNAUTHORIZED) {
                return Mono.just(response);
            }
            return response.releaseBody().then(inUse.refused(fresh, refused()));
        });
    }

    private MaxarException refused() {
        return MaxarException.answered(service, 401, null, null);
    }

    private static Mono<ClientResponse> send(ClientRequest request, ExchangeFunction next, AccessToken token) {
        return next.exchange(ClientRequest.from(request)
                .headers(headers -> headers.setBearerAuth(token.value()))
                .build());
    }

    /** Whether a name or id in the path is empty or made of dots, so that servers would take the call for another one. */
    private boolean changesPath(URI url) {
        String own = url.getRawPath().substring(base.getRawPath().length());
        return DOTS_OR_NOTHING.matcher(own).find();
    }

    private boolean sameOrigin(URI url) {
        return base.getScheme().equals(url.getScheme())
                && base.getHost().equals(url.getHost())
                && base.getPort() == url.getPort();
    }
}
