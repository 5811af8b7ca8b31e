package dev.maxarportal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.maxarsandbox.data.SandboxUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Goes through the portal by plain HTTP and keeps all that it is told: addresses, headers, pages. */
final class Walker {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final int VISITS_OF_A_KIND = 4;

    private final String origin;
    private final List<String> told = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Walker(String origin) {
        this.origin = origin;
    }

    /** Each answer of the portal, after the address that it is for. */
    List<String> told() {
        return told;
    }

    void signIn(String email) {
        get("/usage");
        String form = get("/oauth2/authorization/maxar").body();
        Map<String, String> fields =
                Map.of("username", email, "password", SandboxUser.PASSWORD, "_csrf", hidden(form, "_csrf"));
        post(SandboxTest.SANDBOX.origin() + "/auth/realms/mds/login-actions/authenticate", fields);
    }

    /** Opens all that the portal links to; of things of one kind, such as the pages about single keys, a few. */
    List<String> everywhere() {
        Map<String, Integer> visits = new HashMap<>();
        List<String> seen = new ArrayList<>();
        Deque<String> next = new ArrayDeque<>(List.of("/", "/account"));
        while (!next.isEmpty()) {
            String path = next.removeFirst();
            if (!seen.contains(path) && visits.merge(kind(path), 1, Integer::sum) <= VISITS_OF_A_KIND) {
                seen.add(path);
                next.addAll(links(get(path).body()));
            }
        }
        return seen;
    }

    HttpResponse<String> get(String path) {
        return follow(HttpRequest.newBuilder(address(path)).header("Accept", "text/html,*/*;q=0.8"));
    }

    /** The path's form, filled in so and sent to another path. */
    HttpResponse<String> submit(String formPath, String path, Map<String, String> fields) {
        String form = get(formPath).body();
        Map<String, String> all = new HashMap<>(fields);
        for (String name : List.of("_csrf", "formToken", "seen")) {
            all.putIfAbsent(name, hidden(form, name));
        }
        return post(path, all);
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return follow(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The path's form, filled in so and with a file, and sent to another path. */
    HttpResponse<String> submitFile(String formPath, String path, Map<String, String> fields, String file) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", hidden(get(formPath).body(), "_csrf"));
        StringBuilder body = new StringBuilder();
        all.forEach((name, value) -> body.append(part("name=\"" + name + "\"", value)));
        body.append(part("name=\"file\"; filename=\"key.json\"", file)).append("--part--\r\n");
        return follow(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static String part(String what, String content) {
        return "--part\r\nContent-Disposition: form-data; " + what + "\r\n\r\n" + content + "\r\n";
    }

    /** Value of a form's hidden field, empty where the form has none. */
    static String hidden(String form, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(form);
        return field.find() ? field.group(1) : "";
    }

    private HttpResponse<String> follow(HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request.build());
        String location = answer.headers().firstValue("Location").orElse(null);
        if (location == null) {
            return answer;
        }
        URI next = answer.uri().resolve(location);
        return follow(HttpRequest.newBuilder(next).header("Accept", "text/html"));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (request.uri().toString().startsWith(origin)) {
                told.add(request.uri() + "\n"
                        + withoutHint(answer.headers().map().toString()) + "\n" + answer.body());
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** OpenID Connect's sign-out carries the ID token as a hint; it is the one token that a browser may see. */
    private static String withoutHint(String headers) {
        return headers.replaceAll("/protocol/openid-connect/logout\\?id_token_hint=[^&\\]]+", "");
    }

    private URI address(String path) {
        return URI.create(path.startsWith("http") ? path : origin + path);
    }

    private static List<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                .filter(link -> link.startsWith("/") && !link.contains("/webjars/"))
                .toList();
    }

    private static String kind(String path) {
        return path.replaceAll("=[^&]*", "").replaceAll("(/credentials/)(?!new)[^/?]+", "$1…");
    }
}
