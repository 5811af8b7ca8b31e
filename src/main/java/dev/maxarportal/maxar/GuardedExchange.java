package dev.maxarportal.maxar;

import io.netty.handler.timeout.TimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.UnsupportedMediaTypeException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapterDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Stands around every call to one service, the reading of its answer included: sets the time limit, tries reading once more
 * after a passing fault, remembers since when the service fails, and turns whatever went wrong into a {@link
 * MaxarException}.
 */
class GuardedExchange extends ReactorHttpExchangeAdapterDecorator {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final MaxarService service;
    private final Duration limit;
    private final AtomicReference<@Nullable Instant> failingSince = new AtomicReference<>();

    GuardedExchange(HttpExchangeAdapter delegate, MaxarService service, Duration limit) {
        super(delegate);
        this.service = service;
        this.limit = limit;
    }

    @Override
    public Mono<Void> exchangeForMono(HttpRequestValues values) {
        return guard(values, super.exchangeForMono(values));
    }

    @Override
    public <T> Mono<T> exchangeForBodyMono(HttpRequestValues values, ParameterizedTypeReference<T> type) {
        return guard(values, super.<T>exchangeForBodyMono(values, type).switchIfEmpty(Mono.error(this::empty)));
    }

    @Override
    public <T> Flux<T> exchangeForBodyFlux(HttpRequestValues values, ParameterizedTypeReference<T> type) {
        // Handed on only when complete: half a list is no list, and a second attempt must not repeat the first.
        return guard(values, super.<T>exchangeForBodyFlux(values, type).collectList())
                .flatMapIterable(Function.identity());
    }

    private <T> Mono<T> guard(HttpRequestValues values, Mono<T> call) {
        Mono<T> tried = call.onErrorMap(this::translated);
        if (HttpMethod.GET.equals(values.getHttpMethod())) {
            tried = tried.retryWhen(Retry.from(signals -> signals.flatMap(signal ->
                    signal.totalRetries() == 0 ? pauseBeforeRetry(signal.failure()) : Mono.error(signal.failure()))));
        }
        return tried.timeout(limit)
                .onErrorMap(
                        java.util.concurrent.TimeoutException.class,
                        slow -> MaxarException.tooSlow(service, limit, slow))
                .doOnSuccess(answer -> failingSince.set(null))
                .doOnError(MaxarException.class, this::remember);
    }

    private Mono<Long> pauseBeforeRetry(Throwable failure) {
        if (failure instanceof MaxarException problem && problem.service() == service && problem.mayPass()) {
            Duration pause = Objects.requireNonNullElse(problem.pause(), PAUSE);
            if (pause.compareTo(LONGEST_PAUSE) <= 0) {
                return Mono.delay(pause);
            }
        }
        return Mono.error(failure);
    }

    private void remember(MaxarException failure) {
        if (failure.service() != service) {
            return; // The sign-in service, asked for a new token, which is no fault of this one.
        }
        if (failure.problem().isOutage()) {
            failingSince.compareAndSet(null, Instant.now());
            failure.since(failingSince.get());
        } else {
            failingSince.set(null);
        }
    }

    private MaxarException empty() {
        return MaxarException.answerLost(service, Problem.UNREADABLE, null);
    }

    private Throwable translated(Throwable failure) {
        return switch (failure) {
            case DecodingException unreadable -> MaxarException.answerLost(service, Problem.UNREADABLE, unreadable);
            case UnsupportedMediaTypeException foreign ->
                MaxarException.answerLost(service, Problem.UNREADABLE, foreign);
            case DataBufferLimitException endless -> MaxarException.answerLost(service, Problem.UNREADABLE, endless);
            case WebClientResponseException broken ->
                MaxarException.answerLost(
                        service,
                        broken.getCause() instanceof IOException ? Problem.NOT_REACHED : Problem.UNREADABLE,
                        broken);
            case IOException cut -> MaxarException.answerLost(service, Problem.NOT_REACHED, cut);
            case WebClientRequestException lost -> translated(lost);
            default -> failure;
        };
    }

    private MaxarException translated(WebClientRequestException lost) {
        return switch (lost.getCause()) {
            case TimeoutException slow -> MaxarException.tooSlow(service, limit, lost);
            case ConnectException refused -> MaxarException.notSent(service, lost);
            case NoRouteToHostException nowhere -> MaxarException.notSent(service, lost);
            case UnknownHostException unknown -> MaxarException.notSent(service, lost);
            case SSLHandshakeException distrusted -> MaxarException.notSent(service, lost);
            case java.util.concurrent.TimeoutException noConnectionFree -> MaxarException.notSent(service, lost);
            case null, default -> MaxarException.answerLost(service, Problem.NOT_REACHED, lost);
        };
    }
}
