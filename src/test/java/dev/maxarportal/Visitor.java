package dev.maxarportal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that has cookies, follows redirects and sends forms, but runs no script. */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final Pattern SIGN_IN_LINK = Pattern.compile("href=\"([^\"]*/oauth2/authorization/maxar)\"");

    private final String origin;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    public Visitor(int port) {
        this.origin = "http://localhost:" + port;
    }

    /** Opens the usage page and signs in on the way. */
    public HttpResponse<String> signIn(String user) {
        return signIn(user, "/usage");
    }

    /** Opens a page, signs in on the way and comes back to it. */
    public HttpResponse<String> signIn(String user, String wanted) {
        HttpResponse<String> door = get(wanted);
        Matcher link = SIGN_IN_LINK.matcher(door.body());
        if (!link.find()) {
            throw new IllegalStateException("No way to sign in on " + door.uri());
        }
        HttpResponse<String> form = get(link.group(1));
        return form.uri().getPath().startsWith("/auth/") || form.body().contains("name=\"password\"")
                ? send(form.uri(), form, Map.of("username", List.of(user), "password", List.of("sandbox")))
                : form;
    }

    public HttpResponse<String> get(String address) {
        return exchange(HttpRequest.newBuilder(URI.create(address.startsWith("http") ? address : origin + address))
                .GET()
                .build());
    }

    /** Sends a form that stands on a page: its token comes from there. */
    public HttpResponse<String> post(String page, String path, Map<String, List<String>> fields) {
        return send(URI.create(origin + path), get(page), fields);
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** Puts a cookie into this browser, as somebody may who has got hold of one, or has made one up. */
    public void plant(String name, String value) {
        try {
            cookies.put(URI.create(origin), Map.of("Set-Cookie", List.of(name + "=" + value + "; Path=/")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private HttpResponse<String> send(URI to, HttpResponse<String> page, Map<String, List<String>> fields) {
        Matcher csrf = CSRF.matcher(page.body());
        String token = csrf.find() ? "_csrf=" + encoded(csrf.group(1)) + "&" : "";
        String form = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> field.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return exchange(HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(token + form))
                .build());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
