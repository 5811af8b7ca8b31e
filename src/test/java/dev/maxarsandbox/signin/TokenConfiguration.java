package dev.maxarsandbox.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.maxarsandbox.data.SandboxData;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** How tokens are made and checked. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    static final String GENERATION = "sandbox_generation";

    @Bean
    RSAKey signingKey() throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    }

    @Bean
    JWKSource<SecurityContext> publishedKeys(RSAKey signingKey) {
        return new ImmutableJWKSet<>(new JWKSet(signingKey));
    }

    @Bean
    OAuth2TokenGenerator<?> tokenGenerator(
            JWKSource<SecurityContext> keys,
            SandboxData data,
            TokenSwitches switches,
            ChangedClaims changedClaims,
            RefreshTokens refreshTokens) {
        JwtGenerator jwts = new JwtGenerator(new NimbusJwtEncoder(keys));
        jwts.setJwtCustomizer(context -> customize(context, data, switches, changedClaims));
        return new DelegatingOAuth2TokenGenerator(jwts, refreshTokens);
    }

    @Bean
    JwtDecoder jwtDecoder(RSAKey signingKey, TokenSwitches switches) throws JOSEException {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withPublicKey(signingKey.toRSAPublicKey()).build();
        // No grace: "expired" means expired. ID tokens have no generation, so they open nothing.
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(Duration.ZERO),
                new JwtClaimValidator<Long>(
                        GENERATION, generation -> generation != null && generation == switches.accessGeneration())));
        return decoder;
    }

    private static void customize(
            JwtEncodingContext context, SandboxData data, TokenSwitches switches, ChangedClaims changedClaims) {
        String email = context.getPrincipal().getName();
        PersonClaims claims = PersonClaims.of(data.user(email));
        context.getClaims().claims(all -> all.putAll(claims.identity()));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims()
                    .expiresAt(Instant.now().plus(switches.accessLife()))
                    .claim(GENERATION, switches.accessGeneration())
                    .claims(all -> all.putAll(claims.roles()))
                    .claims(all -> changedClaims.apply(email, all));
        }
    }
}
