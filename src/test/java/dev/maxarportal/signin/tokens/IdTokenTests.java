package dev.maxarportal.signin.tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.maxarportal.maxar.MaxarProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** ID tokens decide who is signed in, so anything about them that is not as agreed is refused. */
class IdTokenTests {

    @RegisterExtension
    static WireMockExtension provider = WireMockExtension.newInstance().build();

    private final RSAKey key = key("known");
    private final RSAKey foreignKey = key("known");

    private JwtDecoder decoder;

    @BeforeEach
    void publishKey() {
        provider.stubFor(get("/realm/protocol/openid-connect/certs")
                .willReturn(okJson(new JWKSet(key.toPublicJWK()).toString())));
        MaxarProperties maxar = settings();
        decoder = new ProviderConfiguration(new TokenEndpoint(maxar))
                .idTokenDecoders()
                .createDecoder(MaxarClient.registration(maxar, new SignInProperties(false, Duration.ofHours(12))));
    }

    @Test
    void tokenAsAgreedIsRead() {
        assertThat(decoder.decode(signed(claims().build(), key)).getSubject()).isEqualTo("f:1:42");
    }

    @Test
    void foreignSignatureIsRefused() {
        refused(signed(claims().build(), foreignKey));
    }

    @Test
    void unsignedTokenIsRefused() {
        refused(new PlainJWT(claims().build()).serialize());
    }

    @Test
    void otherIssuerIsRefused() {
        refused(signed(claims().issuer("https://evil.example/realm").build(), key));
    }

    @Test
    void otherAudienceIsRefused() {
        refused(signed(claims().audience("another-portal").build(), key));
    }

    @Test
    void expiredTokenIsRefused() {
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
        refused(signed(claims().expirationTime(Date.from(hourAgo)).build(), key));
    }

    private void refused(String token) {
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> decoder.decode(token));
    }

    private static MaxarProperties settings() {
        return new MaxarProperties(
                "portal",
                null,
                provider.baseUrl() + "/realm",
                "https://ard.example",
                "https://keys.example",
                "https://api.example",
                Duration.ofSeconds(5),
                List.of("openid"),
                "relay",
                new MaxarProperties.Endpoints(null, null, null, null));
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(provider.baseUrl() + "/realm")
                .subject("f:1:42")
                .audience("portal")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    private static String signed(JWTClaimsSet claims, RSAKey with) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(with.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
