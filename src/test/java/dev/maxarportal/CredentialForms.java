package dev.maxarportal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Registers, replaces and deletes credentials as a person does who reads what the form asks and agrees to it. */
final class CredentialForms {

    private static final Pattern ACCEPT = Pattern.compile("<input[^>]*name=\"accept\"[^>]*value=\"([^\"]*)\"");

    private final UnaryOperator<String> pages;
    private final BiFunction<String, Map<String, String>, String> forms;

    /** By a browser that opens the page of an address, and sends fields to another, and has the page that follows. */
    CredentialForms(UnaryOperator<String> pages, BiFunction<String, Map<String, String>, String> forms) {
        this.pages = pages;
        this.forms = forms;
    }

    static CredentialForms of(Walker walker) {
        return new CredentialForms(path -> walker.get(path).body(), (path, fields) -> walker.post(path, fields)
                .body());
    }

    /** Sends the form once. */
    String send(String name, String provider, String secret, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of("name", name, "provider", provider, "secret", secret));
        fields.putAll(more);
        return sent("/credentials/new", "/credentials", fields);
    }

    /** Registers or replaces: sends the form, and once more with the name typed and all findings agreed to where it asks. */
    String register(String name, String provider, String secret, Map<String, String> more) {
        String answer = send(name, provider, secret, more);
        return isQuestion(answer) ? send(name, provider, secret, agreed(answer, name, more)) : answer;
    }

    /** The same fields with what the page asks for. */
    static Map<String, String> agreed(String question, String name, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(more);
        fields.put(
                "accept",
                ACCEPT.matcher(question).results().map(box -> box.group(1)).collect(Collectors.joining(",")));
        String seen = Walker.hidden(question, "seen");
        if (!seen.isEmpty()) {
            fields.putAll(Map.of("overwrite", "true", "confirm", name, "seen", seen));
        }
        return fields;
    }

    /** After its name was typed. */
    String delete(String name) {
        String question = "/credentials/" + name + "/delete";
        return sent(question, question, Map.of("confirm", name));
    }

    /** Fills in the form of a page and sends it to an address. */
    String sent(String page, String path, Map<String, String> fields) {
        String form = pages.apply(page);
        Map<String, String> all = new HashMap<>(Map.of("_csrf", Walker.hidden(form, "_csrf")));
        if (page.equals(path)) {
            all.put("seen", Walker.hidden(form, "seen"));
        }
        all.putAll(fields);
        return forms.apply(path, all);
    }

    private static boolean isQuestion(String answer) {
        Matcher box = ACCEPT.matcher(answer);
        return box.find() || !Walker.hidden(answer, "seen").isEmpty();
    }
}
