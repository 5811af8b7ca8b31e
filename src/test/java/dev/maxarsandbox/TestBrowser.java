package dev.maxarsandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser with cookies and a client in one: signs in at the sandbox step by step and speaks to its services. */
final class TestBrowser {

    static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-0123456789";
    static final String REDIRECT = "http://127.0.0.1:7777/portal/login/oauth2/code/maxar";

    /** How the public client says who it is. */
    static final Map<String, String> PUBLIC = Map.of("client_id", "mgp");

    /** How the confidential client says who it is, in a header. */
    static final Map<String, String> BASIC = Map.of(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString("maxar-portal:sandbox-client-secret".getBytes(UTF_8)));

    private static final JsonMapper JSON = new JsonMapper();

    private final MaxarSandbox sandbox;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    TestBrowser(MaxarSandbox sandbox) {
        this.sandbox = sandbox;
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static JsonNode claims(String jwt) {
        return JSON.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]));
    }

    String realm() {
        return sandbox.origin() + "/auth/realms/mds";
    }

    String authorizeAddress(String client, String redirect, @Nullable String challenge) {
        Map<String, String> query = new HashMap<>(Map.of(
                "response_type", "code",
                "client_id", client,
                "redirect_uri", redirect,
                "scope", "openid",
                "state", "some-state",
                "nonce", "some-nonce"));
        if (challenge != null) {
            query.put("code_challenge", challenge);
            query.put("code_challenge_method", "S256");
        }
        return realm() + "/protocol/openid-connect/auth?" + form(query);
    }

    /** The whole way to the code that comes back to the portal. */
    String code(String client, String user) {
        HttpResponse<String> answer = get(authorizeAddress(client, REDIRECT, challenge()), Map.of());
        String next = location(answer);
        if (!next.startsWith(REDIRECT)) {
            String form = get(next, Map.of()).body();
            next = location(get(location(signIn(next, form, user, "sandbox")), Map.of()));
        }
        return query(next).get("code");
    }

    HttpResponse<String> signIn(String address, String form, String user, String password) {
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form);
        if (!csrf.find()) {
            throw new IllegalStateException("No form: " + form);
        }
        return post(address, Map.of("username", user, "password", password, "_csrf", csrf.group(1)), Map.of());
    }

    HttpResponse<String> redeem(String code, Map<String, String> more, Map<String, String> headers) {
        Map<String, String> fields = new HashMap<>(more);
        fields.putAll(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", REDIRECT,
                "code_verifier", VERIFIER));
        return post(realm() + "/protocol/openid-connect/token", fields, headers);
    }

    /** The password grant. */
    HttpResponse<String> password(String user, String password, Map<String, String> more, Map<String, String> headers) {
        Map<String, String> fields = new HashMap<>(more);
        fields.putAll(Map.of("grant_type", "password", "username", user, "password", password));
        return post(realm() + "/protocol/openid-connect/token", fields, headers);
    }

    /** The sign-out that clients do without a browser. */
    HttpResponse<String> signOut(String refreshToken, Map<String, String> more, Map<String, String> headers) {
        Map<String, String> fields = new HashMap<>(more);
        fields.put("refresh_token", refreshToken);
        return post(realm() + "/protocol/openid-connect/logout", fields, headers);
    }

    /** ARD's own sign-in. */
    HttpResponse<String> ardSignIn(String json) {
        return send(
                "POST",
                sandbox.origin() + "/api/v1/auth/authenticate",
                BodyPublishers.ofString(json),
                Map.of("Content-Type", "application/json"));
    }

    HttpResponse<String> refresh(String token, Map<String, String> more, Map<String, String> headers) {
        Map<String, String> fields = new HashMap<>(more);
        fields.putAll(Map.of("grant_type", "refresh_token", "refresh_token", token));
        return post(realm() + "/protocol/openid-connect/token", fields, headers);
    }

    /** Signed in with the public client. */
    JsonNode tokens(String user) {
        return json(redeem(code("mgp", user), Map.of("client_id", "mgp"), Map.of()));
    }

    HttpResponse<String> get(String address, Map<String, String> headers) {
        return send("GET", address, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> call(String method, String path, String token, @Nullable String json) {
        return send(
                method,
                path.startsWith("http") ? path : sandbox.origin() + path,
                json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json),
                Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"));
    }

    HttpResponse<String> post(String address, Map<String, String> fields, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/x-www-form-urlencoded");
        return send("POST", address, BodyPublishers.ofString(form(fields)), all);
    }

    static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(response.toString()));
    }

    static Map<String, String> query(String address) {
        return List.of(URI.create(address).getRawQuery().split("&")).stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private HttpResponse<String> send(
            String method, String address, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).method(method, body);
        headers.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
