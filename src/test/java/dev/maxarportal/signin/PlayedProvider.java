package dev.maxarportal.signin;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.maxarportal.Visitor;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** An OpenID provider that hands out whatever ID token a test wants, and a Maxar that refuses everything else. */
final class PlayedProvider implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String CLIENT = "portal";
    static final String CLIENT_SECRET = "client-secret-that-is-long-enough-for-a-signature";
    static final String CODE = "code-that-was-given-out";
    static final String ACCESS_TOKEN = "access-token-of-the-played-provider";
    static final String REFRESH_TOKEN = "refresh-token-of-the-played-provider";

    private static final WireMockServer SERVER = new WireMockServer(options().dynamicPort());
    private static final String ENDPOINTS = "/realm/protocol/openid-connect/";
    private static final Pattern NONCE = Pattern.compile("[?&]nonce=([^&]+)");
    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
        TestPropertyValues.of(
                        "maxar.client-id=" + CLIENT,
                        "maxar.client-secret=" + CLIENT_SECRET,
                        "maxar.issuer-uri=" + issuer(),
                        "maxar.ard-url=" + SERVER.baseUrl() + "/ard",
                        "maxar.api-key-url=" + SERVER.baseUrl() + "/api-key",
                        "maxar.api-url=" + SERVER.baseUrl())
                .applyTo(context);
    }

    static String issuer() {
        return SERVER.baseUrl() + "/realm";
    }

    static void reset() {
        SERVER.resetAll();
        SERVER.stubFor(any(anyUrl())
                .atPriority(9)
                .willReturn(okJson("{\"message\":\"no\"}").withStatus(403)));
        SERVER.stubFor(get(urlPathEqualTo(ENDPOINTS + "auth")).willReturn(ok("Maxar's own sign-in page")));
        SERVER.stubFor(get(urlPathEqualTo(ENDPOINTS + "certs"))
                .willReturn(okJson(new JWKSet(PlayedTokens.PUBLISHED.toPublicJWK()).toString())));
    }

    /** From now on, this ID token answers every code and password; null leaves it out. */
    static void handsOut(@Nullable String idToken) {
        String withIdToken = idToken == null ? "" : ",\"id_token\":\"" + idToken + "\"";
        SERVER.stubFor(post(urlPathEqualTo(ENDPOINTS + "token"))
                .willReturn(okJson("""
                {"access_token":"%s","refresh_token":"%s","token_type":"Bearer","expires_in":7199%s}
                """.formatted(ACCESS_TOKEN, REFRESH_TOKEN, withIdToken))));
    }

    /** What no log and no address may tell. */
    static String[] secrets() {
        return new String[] {CLIENT_SECRET, CODE, ACCESS_TOKEN, REFRESH_TOKEN};
    }

    static int exchanges() {
        return SERVER.countRequestsMatching(
                        postRequestedFor(urlPathEqualTo(ENDPOINTS + "token")).build())
                .getCount();
    }

    /** What the browser brings to the provider when it begins to sign in. */
    static Begun begin(Visitor visitor) {
        String address = visitor.get("/oauth2/authorization/maxar").uri().toString();
        return new Begun(visitor, first(STATE, address), first(NONCE, address));
    }

    private static String first(Pattern pattern, String address) {
        Matcher matcher = pattern.matcher(address);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + address);
        }
        return matcher.group(1);
    }

    record Begun(Visitor visitor, String state, String nonce) {

        String callback() {
            return "/login/oauth2/code/maxar?code=" + CODE + "&state=" + state;
        }

        HttpResponse<String> end() {
            return visitor.get(callback());
        }
    }
}
