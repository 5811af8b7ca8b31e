package dev.maxarportal.maxar;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.service.HttpServiceClientPropertiesAutoConfiguration;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.service.ReactiveHttpServiceClientAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;

/**
 * Maxar's two services played by WireMock, a third server that must never be called, and the portal's interfaces to Maxar
 * wired as in production.
 */
final class PlayedMaxar implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    static final WireMockServer ARD = started();
    static final WireMockServer KEYS = started();
    static final WireMockServer ELSEWHERE = started();

    private final String timeLimit;
    private ConfigurableApplicationContext context;

    private PlayedMaxar(String timeLimit) {
        this.timeLimit = timeLimit;
    }

    static PlayedMaxar withTimeLimit(String timeLimit) {
        return new PlayedMaxar(timeLimit);
    }

    private static WireMockServer started() {
        WireMockServer server = new WireMockServer(options().dynamicPort());
        server.start();
        return server;
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        context = new SpringApplicationBuilder(Slice.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "maxar.ard-url=" + ARD.baseUrl() + "/api/v1/",
                        "maxar.api-key-url=" + KEYS.baseUrl() + "/api-key/api/v2/api-key",
                        "maxar.time-limit=" + timeLimit)
                .run();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        List.of(ARD, KEYS, ELSEWHERE).forEach(WireMockServer::resetAll);
        tokens().reset();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        context.close();
    }

    ArdApi ard() {
        return context.getBean(ArdApi.class);
    }

    ApiKeyApi keys() {
        return context.getBean(ApiKeyApi.class);
    }

    FakeTokens tokens() {
        return context.getBean(FakeTokens.class);
    }

    Maxar maxar() {
        return context.getBean(Maxar.class);
    }

    <T> T await(Mono<T> call) {
        return maxar().await(call);
    }

    void run(Mono<Void> call) {
        maxar().run(call);
    }

    /** The failure of a call that is expected to fail. */
    MaxarException failure(Mono<?> call) {
        return catchThrowableOfType(MaxarException.class, () -> maxar().await(call.hasElement()));
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    static ResponseDefinitionBuilder json(String body) {
        return json(200, body);
    }

    /** All requests that a server received, in order. */
    static List<LoggedRequest> requests(WireMockServer server) {
        return server.getAllServeEvents().reversed().stream()
                .map(event -> event.getRequest())
                .toList();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        CodecsAutoConfiguration.class,
        HttpClientAutoConfiguration.class,
        ReactiveHttpClientAutoConfiguration.class,
        HttpServiceClientPropertiesAutoConfiguration.class,
        WebClientAutoConfiguration.class,
        ReactiveHttpServiceClientAutoConfiguration.class
    })
    @Import({MaxarConfiguration.class, Maxar.class})
    static class Slice {

        @Bean
        FakeTokens tokens() {
            return new FakeTokens();
        }
    }
}
