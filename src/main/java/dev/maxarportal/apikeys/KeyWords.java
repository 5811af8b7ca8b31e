package dev.maxarportal.apikeys;

import dev.maxarportal.maxar.KeyMark;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes what somebody wrote apart into the words that could be a key's text: whole, without the punctuation around them, and in the
 * pieces of an assignment or an address.
 */
final class KeyWords {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern AROUND = Pattern.compile("^[\\p{Punct}“”„‘’«»…]+|[\\p{Punct}“”„‘’«»…]+$");
    private static final Pattern SEPARATOR = Pattern.compile("[=:;,\"'`“”„‘’<>()\\[\\]{}|&?#]+");

    private KeyWords() {}

    /** The words that are long enough, with their fingerprints. */
    static Map<String, String> in(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        SPACE.splitAsStream(text)
                .flatMap(word -> Stream.concat(Stream.of(word), SEPARATOR.splitAsStream(word)))
                .flatMap(word -> Stream.of(word, AROUND.matcher(word).replaceAll("")))
                .forEach(word -> {
                    KeyMark mark = KeyMark.of(word);
                    String fingerprint = mark == null ? null : mark.fingerprint();
                    if (fingerprint != null) {
                        words.put(word, fingerprint);
                    }
                });
        return words;
    }
}
