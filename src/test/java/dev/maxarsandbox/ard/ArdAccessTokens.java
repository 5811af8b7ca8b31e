package dev.maxarsandbox.ard;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import dev.maxarsandbox.data.SandboxUser;
import dev.maxarsandbox.signin.IssuedTokens;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/** Access tokens of ARD's own, in the form of Cognito's and signed with a key that nobody else here knows. */
@Component
public final class ArdAccessTokens {

    private final Map<String, Jwt> known = new ConcurrentHashMap<>();
    private final NimbusJwtEncoder encoder;
    private final ArdSwitches switches;
    private final IssuedTokens issued;

    ArdAccessTokens(ArdSwitches switches, IssuedTokens issued) throws JOSEException {
        this.encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(
                new JWKSet(new RSAKeyGenerator(2048).keyID("ard").generate())));
        this.switches = switches;
        this.issued = issued;
    }

    /** All of before are unknown from now on. */
    public void expire() {
        known.clear();
    }

    String issue(SandboxUser user) {
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer("https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Sandbox")
                .subject(user.userId())
                .id(UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plus(switches.tokenLife()))
                .claim("token_use", "access")
                .claim("username", user.userId())
                .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        Jwt token = encoder.encode(JwtEncoderParameters.from(header, claims));
        known.put(token.getTokenValue(), token);
        issued.note(token.getTokenValue());
        return token.getTokenValue();
    }

    boolean isKnown(String token) {
        return known.containsKey(token);
    }

    Jwt read(String token) {
        Jwt jwt = known.get(token);
        if (jwt == null || !Instant.now().isBefore(jwt.getExpiresAt())) {
            throw new BadJwtException("Not a token of ARD's, or no longer one");
        }
        return jwt;
    }
}
