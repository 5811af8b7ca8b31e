package dev.maxarsandbox.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.maxarsandbox.data.SandboxData;
import java.time.Instant;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/** Access tokens without the way through the form, for tests that only speak to the services. */
@Component
public final class TokenMint {

    private final NimbusJwtEncoder encoder;
    private final SandboxData data;
    private final TokenSwitches switches;
    private final ChangedClaims changedClaims;

    TokenMint(JWKSource<SecurityContext> keys, SandboxData data, TokenSwitches switches, ChangedClaims changedClaims) {
        this.encoder = new NimbusJwtEncoder(keys);
        this.data = data;
        this.switches = switches;
        this.changedClaims = changedClaims;
    }

    public String accessToken(String issuer, String email) {
        PersonClaims claims = PersonClaims.of(data.user(email));
        Instant now = Instant.now();
        JwtClaimsSet all = JwtClaimsSet.builder()
                .issuer(issuer)
                .issuedAt(now)
                .expiresAt(now.plus(switches.accessLife()))
                .claim(TokenConfiguration.GENERATION, switches.accessGeneration())
                .claims(more -> more.putAll(claims.identity()))
                .claims(more -> more.putAll(claims.roles()))
                .claims(more -> changedClaims.apply(email, more))
                .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, all)).getTokenValue();
    }
}
