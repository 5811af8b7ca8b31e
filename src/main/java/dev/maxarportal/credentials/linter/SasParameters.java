package dev.maxarportal.credentials.linter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a URL's query, decoded. Names are read in any case, as Azure reads them. */
final class SasParameters {

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();
    private boolean damaged;
    private boolean encodedTwice;
    private boolean inOtherCase;

    SasParameters(String query) {
        for (String part : query.split("&", -1)) {
            if (!part.isEmpty()) {
                read(part);
            }
        }
    }

    private void read(String part) {
        int equals = part.indexOf('=');
        String written = PercentEncoding.decoded(equals < 0 ? part : part.substring(0, equals));
        String value = PercentEncoding.decoded(equals < 0 ? "" : part.substring(equals + 1));
        damaged |= written == null || value == null;
        if (written == null || value == null) {
            written = equals < 0 ? part : part.substring(0, equals);
            value = equals < 0 ? "" : part.substring(equals + 1);
        }
        encodedTwice |= PercentEncoding.isEncodedAgain(value) || isQuery(written) || isQuery(value);
        String name = written.toLowerCase(Locale.ROOT);
        inOtherCase |= !name.equals(written);
        if (values.putIfAbsent(name, value) != null) {
            repeated.add(name);
        }
    }

    /** Whether what should be a name or a value holds parameters itself, because the signs between them were encoded. */
    private static boolean isQuery(String text) {
        int and = text.indexOf('&');
        return and >= 0 && text.indexOf('=', and) >= 0;
    }

    /** Null when it is missing or empty. */
    @Nullable
    String value(String name) {
        String value = values.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** What the parameter says, empty when it is missing. */
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    boolean has(String name) {
        return value(name) != null;
    }

    Set<String> names() {
        return values.keySet();
    }

    boolean isRepeated() {
        return !repeated.isEmpty();
    }

    /** Whether a percent sign stands where nothing is encoded. */
    boolean isDamaged() {
        return damaged;
    }

    boolean isEncodedTwice() {
        return encodedTwice;
    }

    boolean isInOtherCase() {
        return inOtherCase;
    }
}
