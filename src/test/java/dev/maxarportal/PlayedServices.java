package dev.maxarportal;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * Maxar's services for the people of a real Keycloak, whose tokens the sandbox does not take. The key service has no keys, and
 * ARD is down, so that what a page says of a person comes from Keycloak.
 */
@TestConfiguration(proxyBeanMethods = false)
class PlayedServices {

    private static final String KEYS = "/api-key/api/v2/api-key";
    private static final WireMockServer MAXAR = started();

    private static WireMockServer started() {
        WireMockServer server = new WireMockServer(options().dynamicPort());
        server.start();
        server.stubFor(any(anyUrl()).willReturn(serviceUnavailable()));
        server.stubFor(get(urlEqualTo(KEYS)).willReturn(okJson("[]")));
        return server;
    }

    /** Where the services are, as settings of a portal. */
    static Map<String, String> settings() {
        return Map.of("maxar.ard-url", MAXAR.baseUrl() + "/api/v1", "maxar.api-key-url", MAXAR.baseUrl() + KEYS);
    }

    /** Forgets the requests so far. */
    static void reset() {
        MAXAR.resetRequests();
    }

    /** The tokens that the key service got, in their order. */
    static List<String> relayedTokens() {
        return MAXAR.getAllServeEvents().reversed().stream()
                .map(event -> event.getRequest())
                .filter(request -> request.getUrl().equals(KEYS))
                .map(request -> request.getHeader("Authorization").substring("Bearer ".length()))
                .toList();
    }

    @Bean
    DynamicPropertyRegistrar playedServices() {
        return registry -> settings().forEach((name, value) -> registry.add(name, () -> value));
    }
}
