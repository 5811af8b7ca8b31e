package dev.maxarportal.signin.tokens;

import dev.maxarportal.maxar.MaxarProperties;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.stereotype.Component;

/**
 * What Maxar's access token says of the person. Maxar's are signed JWTs; only {@code exp} and {@code
 * mdsUser.mdsClientRoles} of their claims are known. A token whose signature, issuer or age cannot be verified says nothing.
 */
@Component
public class AccessTokenClaims {

    private static final Logger log = LoggerFactory.getLogger(AccessTokenClaims.class);

    private final JwtDecoder decoder;

    AccessTokenClaims(TokenEndpoint endpoint, MaxarProperties maxar) {
        JwtTypeValidator type = new JwtTypeValidator(List.of("JWT", "at+jwt"));
        type.setAllowEmpty(true);
        this.decoder = endpoint.decoder(new DelegatingOAuth2TokenValidator<>(
                type, new JwtTimestampValidator(), new JwtIssuerValidator(maxar.issuerUri())));
    }

    /** The token's claims; empty when it is no token that can be verified. */
    public Map<String, Object> of(String accessToken) {
        try {
            return decoder.decode(accessToken).getClaims();
        } catch (JwtException unverified) {
            // The message may quote the token.
            log.warn(
                    "The access token cannot be verified: {}",
                    unverified.getClass().getSimpleName());
            return Map.of();
        }
    }
}
