package dev.maxarportal.maxar;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static dev.maxarportal.maxar.PlayedMaxar.ARD;
import static dev.maxarportal.maxar.PlayedMaxar.ELSEWHERE;
import static dev.maxarportal.maxar.PlayedMaxar.KEYS;
import static dev.maxarportal.maxar.PlayedMaxar.json;
import static dev.maxarportal.maxar.PlayedMaxar.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.ClientRequest;
import reactor.core.publisher.Mono;

class BearerRelayTests {

    private static final String SELF = "{\"user\":{\"user_id\":\"u\"}}";

    @RegisterExtension
    static final PlayedMaxar maxar = PlayedMaxar.withTimeLimit("5s");

    private static void refuse(WireMockServer server, String token) {
        server.stubFor(any(anyUrl())
                .withHeader("Authorization", equalTo("Bearer " + token))
                .willReturn(json(401, "{\"message\":\"Unauthorized\"}")));
    }

    private static List<String> bearers(WireMockServer server) {
        return requests(server).stream()
                .map(request -> request.getHeader("Authorization"))
                .toList();
    }

    static Stream<Mono<Void>> changes() {
        return Stream.of(
                maxar.keys()
                        .create(new NewApiKey("a", "", "2026-01-01T00:00:00"))
                        .then(),
                maxar.keys().delete("a"),
                maxar.keys().delete(new ApiKeyIds(List.of("a", "b"))),
                maxar.ard().putCredentials("7", "a", new NewCredentials(Secret.of("s"), "")),
                maxar.ard().deleteCredentials("7", "a"));
    }

    @Test
    void callCarriesThePersonsToken() {
        ARD.stubFor(any(anyUrl()).willReturn(json(SELF)));
        maxar.await(maxar.ard().self());
        assertThat(bearers(ARD)).containsExactly("Bearer token-1");
    }

    @Test
    void callWithoutATokenNeverLeaves() {
        ARD.stubFor(any(anyUrl()).willReturn(json(SELF)));
        assertThatThrownBy(() -> maxar.ard().self().block())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("carries no token");
        assertThat(requests(ARD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ard.example/api/v1",
                "https://ard.example.evil.example/api/v1",
                "https://evil.example/ard.example",
                "https://ard.example:8443/api/v1",
                "https://ard.example@evil.example/api/v1"
            })
    void tokenGoesToTheServicesOwnOriginOnly(String address) {
        BearerRelay relay = new BearerRelay(MaxarService.ARD, URI.create("https://ard.example/api/v1"));
        AtomicBoolean left = new AtomicBoolean();
        ClientRequest request =
                ClientRequest.create(HttpMethod.GET, URI.create(address)).build();
        assertThatThrownBy(() -> maxar.await(relay.filter(request, out -> {
                    left.set(true);
                    return Mono.empty();
                })))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another origin");
        assertThat(left).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectIsNotFollowedAndToldAsAFailure(int status) {
        ELSEWHERE.stubFor(any(anyUrl()).willReturn(json(SELF)));
        ARD.stubFor(any(anyUrl())
                .willReturn(aResponse().withStatus(status).withHeader("Location", ELSEWHERE.baseUrl() + "/steal")));
        assertThat(maxar.failure(maxar.ard().self()).problem()).isEqualTo(Problem.UNREADABLE);
        MaxarException change = maxar.failure(maxar.ard().deleteCredentials("7", "a"));
        assertThat(change.problem()).isEqualTo(Problem.UNREADABLE);
        assertThat(change.hadNoEffect()).isFalse();
        assertThat(requests(ELSEWHERE)).isEmpty();
        assertThat(requests(ARD)).hasSize(2);
    }

    @Test
    void readingIsRepeatedOnceWithARenewedToken() {
        ARD.stubFor(any(anyUrl()).willReturn(json(SELF)));
        refuse(ARD, "token-1");
        assertThat(maxar.await(maxar.ard().self()).user().userId()).isEqualTo("u");
        assertThat(bearers(ARD)).containsExactly("Bearer token-1", "Bearer token-2");
        assertThat(maxar.tokens().renewals).hasValue(1);
    }

    @Test
    void laterPagesUseTheRenewedTokenAtOnce() {
        ARD.stubFor(any(anyUrl()).willReturn(json("{\"data\":[{\"user_id\":\"a\"}],\"has_more\":true}")));
        refuse(ARD, "token-1");
        assertThat(maxar.await(maxar.ard().users("7")).all()).hasSize(1);
        assertThat(bearers(ARD)).containsExactly("Bearer token-1", "Bearer token-2", "Bearer token-2");
    }

    @Test
    void callsThatAreRefusedTogetherShareOneRenewal() {
        ARD.stubFor(any(anyUrl()).willReturn(json(SELF)));
        refuse(ARD, "token-1");
        ArdApi ard = maxar.ard();
        maxar.await(Mono.zip(ard.self(), ard.self(), ard.self()));
        assertThat(maxar.tokens().renewals).hasValue(1);
        assertThat(bearers(ARD)).filteredOn("Bearer token-2"::equals).hasSize(3);
    }

    @Test
    void secondRefusalEndsAsTheTokenSays() {
        ARD.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(401)));
        maxar.tokens().refusal = new UnsupportedOperationException("sign in again");
        assertThatThrownBy(() -> maxar.await(maxar.ard().self())).isSameAs(maxar.tokens().refusal);
        assertThat(bearers(ARD)).containsExactly("Bearer token-1", "Bearer token-2");
        maxar.tokens().refusal = null;
        MaxarException problem = maxar.failure(maxar.ard().self());
        assertThat(problem.problem()).isEqualTo(Problem.UNAUTHORIZED);
        assertThat(problem.hadNoEffect()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changeThatIsRefusedIsNotRepeatedButTheTokenIsRenewed(Mono<Void> change) {
        Stream.of(ARD, KEYS).forEach(server -> refuse(server, "token-1"));
        MaxarException failure = maxar.failure(change);
        assertThat(failure.problem()).isEqualTo(Problem.RENEWED);
        assertThat(failure.hadNoEffect()).isTrue();
        assertThat(Stream.concat(bearers(ARD).stream(), bearers(KEYS).stream())).containsExactly("Bearer token-1");
        assertThat(maxar.tokens().renewals).hasValue(1);
    }

    @Test
    void renewalThatFailsEndsTheCallWithItsOwnFailure() {
        refuse(ARD, "token-1");
        RuntimeException ended = new UnsupportedOperationException("the sign-in has ended");
        maxar.tokens().renewal = () -> {
            throw ended;
        };
        assertThatThrownBy(() -> maxar.await(maxar.ard().self())).isSameAs(ended);
        assertThatThrownBy(() -> maxar.run(maxar.ard().deleteCredentials("7", "a")))
                .isSameAs(ended);
    }

    /** A refresh token may be used once only, so that asking again after a lost answer would end the sign-in. */
    @Test
    void renewalThatGetsNoAnswerIsNotTriedAgainAndNotHeldAgainstTheService() {
        refuse(ARD, "token-1");
        maxar.tokens().renewal = () -> {
            throw MaxarException.notSent(MaxarService.SIGN_IN, new java.io.IOException("down"));
        };
        MaxarException failure = maxar.failure(maxar.ard().self());
        assertThat(failure.service()).isEqualTo(MaxarService.SIGN_IN);
        assertThat(failure.since()).isNull();
        assertThat(maxar.tokens().renewals).hasValue(1);
        assertThat(bearers(ARD)).hasSize(1);
    }

    @Test
    void callsJoinedByZipUseOneLookUpAndAllCarryTheToken() {
        ARD.stubFor(any(anyUrl()).willReturn(json("{\"user\":{\"user_id\":\"u\"},\"usage\":{},\"data\":[]}")));
        KEYS.stubFor(any(anyUrl()).willReturn(json("[]")));
        ArdApi ard = maxar.ard();
        maxar.await(Mono.zip(
                ard.self(),
                ard.accountUsage("7", null, null),
                ard.userUsage("u", null, null),
                ard.ownMonitors(),
                maxar.keys().list().collectList()));
        assertThat(maxar.tokens().lookUps).hasValue(1);
        assertThat(bearers(ARD)).hasSize(4).containsOnly("Bearer token-1");
        assertThat(bearers(KEYS)).containsExactly("Bearer token-1");
    }

    /** Were it broken off, a refresh token would be used up and its successor lost. */
    @Test
    void renewalUnderWayIsFinishedBeforeAnotherCallsFailureEndsTheWait() throws InterruptedException {
        CountDownLatch renewing = new CountDownLatch(1);
        CountDownLatch failed = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        refuse(ARD, "token-1");
        maxar.tokens().renewal = () -> {
            renewing.countDown();
            try {
                failed.await(5, TimeUnit.SECONDS);
                TimeUnit.MILLISECONDS.sleep(200); // the other failure is under way to the waiting thread
            } catch (InterruptedException brokenOff) {
                throw new IllegalStateException(brokenOff);
            }
            finished.set(true);
            return 2;
        };
        RuntimeException other = new UnsupportedOperationException("another call failed");
        Mono<Object> failing = Mono.fromCallable(() -> {
                    renewing.await(5, TimeUnit.SECONDS);
                    failed.countDown();
                    throw other;
                })
                .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic());
        assertThatThrownBy(() -> maxar.await(Mono.zip(maxar.ard().self(), failing)))
                .isSameAs(other);
        assertThat(finished).isTrue();
    }
}
