package dev.maxarportal.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes ID tokens, as the played provider signs them and as others would. */
final class PlayedTokens {

    static final RSAKey PUBLISHED = PlayedProvider.key("published");
    /** Named like the real one. */
    static final RSAKey FOREIGN = PlayedProvider.key("published");

    private PlayedTokens() {}

    /** As the provider should say it: of Ada, who is signing in now with that nonce. */
    static JWTClaimsSet.Builder claims(@Nullable String nonce) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(PlayedProvider.issuer())
                .subject("f:1:42")
                .audience(PlayedProvider.CLIENT)
                .claim("name", "Ada Admin")
                .claim("nonce", nonce)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    /** As the provider signs, after a change of what it says. */
    static String signed(@Nullable String nonce, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(change.apply(claims(nonce)), header(JWSAlgorithm.RS256), PUBLISHED);
    }

    static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID(PUBLISHED.getKeyID());
    }

    static String signed(JWTClaimsSet.Builder claims, JWSHeader.Builder header, RSAKey key) {
        try {
            return signed(claims, header, new RSASSASigner(key));
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** With a secret that both sides know, or that everybody knows. */
    static String signedWithSecret(@Nullable String nonce, byte[] secret) {
        try {
            return signed(claims(nonce), header(JWSAlgorithm.HS256), new MACSigner(secret));
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String signed(JWTClaimsSet.Builder claims, JWSHeader.Builder header, JWSSigner signer)
            throws JOSEException {
        SignedJWT token = new SignedJWT(header.build(), claims.build());
        token.sign(signer);
        return token.serialize();
    }

    static byte[] publicKey() {
        try {
            return PUBLISHED.toRSAPublicKey().getEncoded();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A real token whose claims were replaced afterwards. */
    static String changedAfterSigning(@Nullable String nonce) {
        String[] real = signed(nonce, claims -> claims).split("\\.");
        String other = claims(nonce).subject("f:1:1").build().toString();
        return real[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes(UTF_8)) + "."
                + real[2];
    }
}
