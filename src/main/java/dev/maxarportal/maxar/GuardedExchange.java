package dev.maxarportal.maxar;

import io.netty.handler.timeout.TimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
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
        // Collected before it is handed on: a list of which only the beginning arrived is no list.
        return guard(values, super.<T>exchangeForBodyFlux(values, type).collectList())
                .flatMapIterable(list -> list);
    }

    private <T> Mono<T> guard(HttpRequestValues values, Mono<T> call) {
        Mono<T> tried = call.onErrorMap(this::translated);
        if (HttpMethod.GET.equals(values.getHttpMethod())) {
            tried = tried.retryWhen(Retry.from(signals -> signals.flatMap(signal -> signal.totalRetries() == 0
                    ? pauseBeforeRetry(signal.failure())
                    : Mono.error(signal.failure()))));
        }
        return tried.timeout(limit)
                .onErrorMap(
                        java.util.concurrent.TimeoutException.class,
                        slow -> MaxarException.tooSlow(service, limit, slow))
                .doOnSuccess(answer -> failingSince.set(null))
                .doOnError(MaxarException.class, this::remember);
    }

    private static Mono<Long> pauseBeforeRetry(Throwable failure) {
        if (failure instanceof MaxarException problem && problem.mayPass()) {
            Duration pause = Objects.requireNonNullElse(problem.pause(), PAUSE);
            if (pause.compareTo(LONGEST_PAUSE) <= 0) {
                return Mono.delay(pause);
            }
        }
        return Mono.error(failure);
    }

    private void remember(MaxarException failure) {
        if (failure.problem().isOutage()) {
            failingSince.compareAndSet(null, Instant.now());
            failure.since(failingSince.get());
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
        Throwable cause = lost.getCause();
        if (cause instanceof TimeoutException && !(cause instanceof ConnectException)) {
            return MaxarException.tooSlow(service, limit, lost);
        }
        if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
            return MaxarException.notSent(service, lost);
        }
        return MaxarException.answerLost(service, Problem.NOT_REACHED, lost);
    }
}
