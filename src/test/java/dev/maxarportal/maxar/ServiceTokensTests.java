package dev.maxarportal.maxar;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static dev.maxarportal.maxar.PlayedMaxar.ARD;
import static dev.maxarportal.maxar.PlayedMaxar.KEYS;
import static dev.maxarportal.maxar.PlayedMaxar.json;
import static dev.maxarportal.maxar.PlayedMaxar.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** Tokens that have expired, and services of which each has a token of its own. */
class ServiceTokensTests {

    @RegisterExtension
    static final PlayedMaxar maxar = PlayedMaxar.withTimeLimit("5s");

    private final Source ard = new Source("ard");
    private final Source keys = new Source("keys");

    @BeforeEach
    void bothServicesAnswer() {
        ARD.stubFor(any(anyUrl()).willReturn(json("{\"user\":{\"user_id\":\"u\"}}")));
        KEYS.stubFor(any(anyUrl()).willReturn(json("[]")));
    }

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

    private static <T> T with(AccessToken forArd, AccessToken forKeys, Mono<T> call) {
        return maxar.maxar().awaitWith(new ServiceTokens(forArd, forKeys), call);
    }

    private static Mono<?> callsToBoth() {
        return Mono.zip(
                maxar.ard().self(),
                maxar.ard().self(),
                maxar.keys().list().collectList(),
                maxar.keys().list().collectList());
    }

    @Test
    void expiredTokenIsRenewedBeforeTheCall() {
        with(ard.expired(), keys.good(), maxar.ard().self());
        assertThat(bearers(ARD)).containsExactly("Bearer ard-2");
        assertThat(ard.renewals).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusalAfterThatIsNotAnsweredWithAnotherRenewal(boolean reading) {
        refuse(ARD, "ard-2");
        Mono<?> call = reading
                ? maxar.ard().self()
                : maxar.ard().deleteCredentials("7", "a").hasElement();
        assertThatThrownBy(() -> with(ard.expired(), keys.good(), call)).hasMessage("ard-2 was refused");
        assertThat(bearers(ARD)).containsExactly("Bearer ard-2");
        assertThat(ard.renewals).hasValue(1);
    }

    @Test
    void callsAtOnceShareTheRenewalOfAnExpiredToken() {
        with(ard.expired(), keys.expired(), callsToBoth());
        assertThat(bearers(ARD)).containsExactly("Bearer ard-2", "Bearer ard-2");
        assertThat(bearers(KEYS)).containsExactly("Bearer keys-2", "Bearer keys-2");
        assertThat(ard.renewals).hasValue(1);
        assertThat(keys.renewals).hasValue(1);
    }

    @Test
    void oneTokenForBothServicesIsRenewedOnce() {
        AccessToken same = keys.expired();
        maxar.maxar().awaitWith(ServiceTokens.same(same), callsToBoth());
        assertThat(bearers(ARD)).containsOnly("Bearer keys-2");
        assertThat(bearers(KEYS)).containsOnly("Bearer keys-2");
        assertThat(keys.renewals).hasValue(1);
    }

    @Test
    void refusalByArdRenewsArdsTokenAlone() {
        refuse(ARD, "ard-1");
        with(ard.good(), keys.good(), callsToBoth());
        assertThat(bearers(ARD)).filteredOn("Bearer ard-2"::equals).hasSize(2);
        assertThat(bearers(KEYS)).containsOnly("Bearer keys-1");
        assertThat(ard.renewals).hasValue(1);
        assertThat(keys.renewals).hasValue(0);
    }

    @Test
    void refusalByTheKeyServiceRenewsItsTokenAlone() {
        refuse(KEYS, "keys-1");
        with(ard.good(), keys.good(), callsToBoth());
        assertThat(bearers(KEYS)).filteredOn("Bearer keys-2"::equals).hasSize(2);
        assertThat(bearers(ARD)).containsOnly("Bearer ard-1");
        assertThat(keys.renewals).hasValue(1);
        assertThat(ard.renewals).hasValue(0);
    }

    @Test
    void renewalThatFailsForArdDoesNotTouchTheKeys() {
        ard.renewal = () -> {
            throw MaxarException.notConnected(MaxarService.ARD);
        };
        Mono<String> keysAnyway = Mono.zip(
                maxar.ard()
                        .self()
                        .map(self -> "ARD answered")
                        .onErrorResume(
                                MaxarException.class,
                                failed -> Mono.just(failed.problem().name())),
                maxar.keys().list().collectList(),
                (first, list) -> first + ", " + list.size() + " keys");
        assertThat(with(ard.expired(), keys.good(), keysAnyway)).isEqualTo("NOT_CONNECTED, 0 keys");
        assertThat(bearers(ARD)).isEmpty();
        assertThat(bearers(KEYS)).containsExactly("Bearer keys-1");
    }

    /** Gives tokens such as {@code ard-1}, which is renewed to {@code ard-2}, and counts the renewals. */
    private static final class Source {

        private final String name;
        private final AtomicInteger renewals = new AtomicInteger();
        private Supplier<AccessToken> renewal = () -> new Token(this, 2, false);

        Source(String name) {
            this.name = name;
        }

        AccessToken good() {
            return new Token(this, 1, false);
        }

        AccessToken expired() {
            return new Token(this, 1, true);
        }
    }

    private record Token(Source source, int number, boolean isExpired) implements AccessToken {

        @Override
        public String value() {
            return source.name + "-" + number;
        }

        @Override
        public AccessToken renewed() {
            source.renewals.incrementAndGet();
            return source.renewal.get();
        }

        @Override
        public RuntimeException refused(MaxarException problem) {
            return new UnsupportedOperationException(value() + " was refused");
        }
    }
}
