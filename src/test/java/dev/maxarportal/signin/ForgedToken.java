package dev.maxarportal.signin;

import static dev.maxarportal.signin.PlayedProvider.CLIENT;
import static dev.maxarportal.signin.PlayedTokens.claims;
import static dev.maxarportal.signin.PlayedTokens.header;
import static dev.maxarportal.signin.PlayedTokens.signed;
import static dev.maxarportal.signin.PlayedTokens.signedWithSecret;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** ID tokens that are wrong in one thing each. */
enum ForgedToken {
    NO_JWT(nonce -> "not.a.token"),
    FOREIGN_ISSUER(nonce -> signed(nonce, claims -> claims.issuer("https://account.evil.example/realm"))),
    NO_ISSUER(nonce -> signed(nonce, claims -> claims.issuer(null))),
    FOREIGN_SIGNATURE(nonce -> signed(claims(nonce), header(JWSAlgorithm.RS256), PlayedTokens.FOREIGN)),
    KEY_IN_ITS_OWN_HEADER(nonce -> signed(
            claims(nonce),
            header(JWSAlgorithm.RS256)
                    .keyID("mine")
                    .jwk(PlayedTokens.FOREIGN.toPublicJWK())
                    .jwkURL(URI.create("https://account.evil.example/certs")),
            PlayedTokens.FOREIGN)),
    CHANGED_AFTER_SIGNING(PlayedTokens::changedAfterSigning),
    NOT_SIGNED(nonce -> new PlainJWT(claims(nonce).build()).serialize()),
    SIGNATURE_CUT_OFF(nonce -> signed(nonce, claims -> claims).replaceFirst("[^.]+$", "")),
    SIGNED_WITH_THE_PUBLIC_KEY_AS_A_SECRET(nonce -> signedWithSecret(nonce, PlayedTokens.publicKey())),
    SIGNED_WITH_THE_CLIENT_SECRET(nonce -> signedWithSecret(nonce, PlayedProvider.CLIENT_SECRET.getBytes(UTF_8))),
    /** An access token must not pass for an ID token. */
    TYPE_OF_AN_ACCESS_TOKEN(nonce -> signed(
            claims(nonce), header(JWSAlgorithm.RS256).type(new JOSEObjectType("at+jwt")), PlayedTokens.PUBLISHED)),
    OTHER_AUDIENCE(nonce -> signed(nonce, claims -> claims.audience("another-portal"))),
    SEVERAL_AUDIENCES_WITHOUT_A_PARTY(
            nonce -> signed(nonce, claims -> claims.audience(List.of(CLIENT, "another-portal")))),
    PARTY_IS_ANOTHER_CLIENT(nonce -> signed(
            nonce, claims -> claims.audience(List.of(CLIENT, "another-portal")).claim("azp", "another-portal"))),
    EXPIRED(nonce -> signed(
            nonce, claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3600))))),
    WITHOUT_AN_END(nonce -> signed(nonce, claims -> claims.expirationTime(null))),
    OF_NOBODY(nonce -> signed(nonce, claims -> claims.subject(null)));

    private final Function<@Nullable String, String> make;

    ForgedToken(Function<@Nullable String, String> make) {
        this.make = make;
    }

    String with(@Nullable String nonce) {
        return make.apply(nonce);
    }
}
