package dev.maxarportal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.maxarsandbox.data.SandboxUser;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Somebody with a browser that has cookies, follows redirects and sends forms, but runs no script. */
public final class Visitor {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final Pattern SIGN_IN_FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"[^>]*>");
    private static final Pattern SIGN_IN_LINK = Pattern.compile("href=\"([^\"]*/oauth2/authorization/maxar)\"");

    private final String origin;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    public Visitor(int port) {
        this(port, "");
    }

    /** Of a portal that lives under a path of its host. */
    public Visitor(int port, String contextPath) {
        this.origin = "http://localhost:" + port + contextPath;
    }

    /** Somebody whose browser has cookies already. */
    public Visitor(int port, List<HttpCookie> cookies) {
        this(port);
        cookies.forEach(cookie -> this.cookies.getCookieStore().add(URI.create(origin), cookie));
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
        HttpResponse<String> form = get(door.uri().resolve(link.group(1)).toString());
        return form.uri().getPath().startsWith("/auth/") || form.body().contains("name=\"password\"")
                ? enterAtMaxar(user, form)
                : form;
    }

    private HttpResponse<String> enterAtMaxar(String user, HttpResponse<String> page) {
        Matcher form = SIGN_IN_FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("No form to sign in with on " + page.uri());
        }
        URI to = page.uri().resolve(HtmlUtils.htmlUnescape(form.group(1)));
        return send(to, page, Map.of("username", List.of(user), "password", List.of(SandboxUser.PASSWORD)));
    }

    /** Opens a page, signs in on the way with the portal's own form and comes back to the page. */
    public HttpResponse<String> signInWithPassword(String user, String wanted) {
        get(wanted);
        return enterPassword(user, SandboxUser.PASSWORD);
    }

    /** In the portal's own form. */
    public HttpResponse<String> enterPassword(String user, String password) {
        return post("/sign-in?again", "/sign-in", Map.of("username", List.of(user), "password", List.of(password)));
    }

    public HttpResponse<String> get(String address) {
        return exchange(HttpRequest.newBuilder(URI.create(address.startsWith("http") ? address : origin + address))
                .header("Accept", "text/html,*/*;q=0.8")
                .GET()
                .build());
    }

    /** Sends a form that stands on a page: its token comes from there. */
    public HttpResponse<String> post(String page, String path, Map<String, List<String>> fields) {
        return send(URI.create(origin + path), get(page), fields);
    }

    /** Sends a form that stands on a page which was opened before. */
    public HttpResponse<String> submit(HttpResponse<String> page, String path, Map<String, List<String>> fields) {
        return send(URI.create(origin + path), page, fields);
    }

    /** Sends a form that may hold a file, as browsers do. */
    public HttpResponse<String> submitParts(HttpResponse<String> page, String path, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        Map<String, String> parts = new LinkedHashMap<>(Map.of("_csrf", csrf(page)));
        parts.putAll(fields);
        parts.forEach((name, value) -> body.append("--part\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        return sendForm(URI.create(origin + path), "multipart/form-data; boundary=part", body + "--part--\r\n");
    }

    /** Sends a form just so, without any page's token. */
    public HttpResponse<String> post(String path, String form) {
        return sendForm(URI.create(origin + path), FORM, form);
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
        String form = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> field.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return sendForm(to, FORM, "_csrf=" + encoded(csrf(page)) + "&" + form);
    }

    private static String csrf(HttpResponse<String> page) {
        Matcher csrf = CSRF.matcher(page.body());
        return csrf.find() ? csrf.group(1) : "";
    }

    private HttpResponse<String> sendForm(URI to, String type, String form) {
        return exchange(HttpRequest.newBuilder(to)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            // As browsers do, who trust this machine without TLS; Keycloak knows that of them.
            cookies().forEach(cookie -> cookie.setSecure(false));
            return answer;
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
