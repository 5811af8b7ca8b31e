package dev.maxarportal.maxar;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.registry.HttpServiceGroup.ClientType;
import org.springframework.web.service.registry.ImportHttpServices;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Wires the HTTP interfaces to a {@code WebClient} per service that relays the user's token and survives bad days. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MaxarProperties.class)
@ImportHttpServices(group = "ard", types = ArdApi.class, clientType = ClientType.WEB_CLIENT)
@ImportHttpServices(group = "api-keys", types = ApiKeyApi.class, clientType = ClientType.WEB_CLIENT)
@ImportHttpServices(group = MaxarConfiguration.OPEN, types = ArdSignInApi.class, clientType = ClientType.WEB_CLIENT)
class MaxarConfiguration {

    /** Group of the calls that carry no token. */
    static final String OPEN = "ard-sign-in";

    private static final int LARGEST_ANSWER = 32 * 1024 * 1024;

    @Bean
    WebClientHttpServiceGroupConfigurer maxarServices(MaxarProperties properties) {
        ReactorClientHttpConnector connector = new ReactorClientHttpConnector(httpClient());
        JsonMapper json = json();
        return groups -> {
            Stream.of(MaxarService.ARD, MaxarService.API_KEYS)
                    .forEach(service -> groups.filterByName(service.group()).forEachGroup((group, client, proxies) -> {
                        String baseUrl = properties.baseUrl(service);
                        client.filter(new BearerRelay(service, URI.create(baseUrl)));
                        configure(client, service, baseUrl, json);
                        client.clientConnector(connector);
                        proxies.exchangeAdapterDecorator(guard(service, properties));
                    }));
            groups.filterByName(OPEN).forEachGroup((group, client, proxies) -> {
                configure(client, MaxarService.ARD, properties.ardUrl(), json);
                client.clientConnector(connector);
                proxies.exchangeAdapterDecorator(guard(MaxarService.ARD, properties));
            });
        };
    }

    private static UnaryOperator<HttpExchangeAdapter> guard(MaxarService service, MaxarProperties properties) {
        return adapter -> new GuardedExchange(adapter, service, properties.timeLimit());
    }

    private static void configure(WebClient.Builder client, MaxarService service, String baseUrl, JsonMapper json) {
        client.baseUrl(baseUrl)
                .defaultHeader(HttpHeaders.USER_AGENT, "maxar-portal")
                .filter(ExchangeFilterFunction.ofResponseProcessor(MaxarConfiguration::withReadableType))
                .codecs(codecs -> {
                    codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER);
                    // JSON under a wrong or missing content type is still read; what is not JSON is told as such.
                    codecs.defaultCodecs().jacksonJsonDecoder(new ApiKeyListDecoder(json, MimeTypeUtils.ALL));
                    codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(json));
                })
                .defaultStatusHandler(status -> !status.is2xxSuccessful(), answer -> failure(service, answer));
    }

    private static Mono<ClientResponse> withReadableType(ClientResponse answer) {
        try {
            answer.headers().contentType();
            return Mono.just(answer);
        } catch (InvalidMediaTypeException unreadable) {
            return Mono.just(answer.mutate()
                    .headers(headers -> headers.remove(HttpHeaders.CONTENT_TYPE))
                    .build());
        }
    }

    private static Mono<Throwable> failure(MaxarService service, ClientResponse answer) {
        int status = answer.statusCode().value();
        Duration wait = status == HttpStatus.TOO_MANY_REQUESTS.value()
                ? RetryAfter.read(answer.headers().asHttpHeaders())
                : null;
        // As bytes: a text would be logged by its decoder, and this one may quote what was sent.
        return answer.bodyToMono(byte[].class)
                .onErrorResume(unreadable -> Mono.empty())
                .map(body -> new String(body, StandardCharsets.UTF_8))
                .map(body -> (Throwable) MaxarException.answered(service, status, ErrorBody.reason(body), wait))
                .switchIfEmpty(Mono.fromSupplier(() -> MaxarException.answered(service, status, null, wait)));
    }

    private static HttpClient httpClient() {
        // Load balancers drop idle connections silently, so they are given up first; nothing is sent twice unasked.
        ConnectionProvider pool = ConnectionProvider.builder("maxar")
                .maxConnections(200)
                .pendingAcquireTimeout(Duration.ofSeconds(5))
                .maxIdleTime(Duration.ofSeconds(20))
                .build();
        return HttpClient.create(pool)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 5_000)
                .proxyWithSystemProperties()
                .followRedirect(false)
                .disableRetry(true);
    }

    static JsonMapper json() {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .changeDefaultPropertyInclusion(inclusion ->
                        inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
                .build();
    }
}
