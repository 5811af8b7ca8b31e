package dev.maxarportal.credentials.linter;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A URL in its parts. It is taken apart by hand, since the readers of the platform refuse much, and quote what they refuse. */
final class SasUrl {

    final String scheme;
    final String authority;
    /** Still percent-encoded; begins with a slash unless it is empty. */
    final String path;

    final String query;
    final boolean hasFragment;

    private SasUrl(String scheme, String authority, String path, String query, boolean hasFragment) {
        this.scheme = scheme;
        this.authority = authority;
        this.path = path;
        this.query = query;
        this.hasFragment = hasFragment;
    }

    /** Null when the text does not begin like a URL with a host. */
    static @Nullable SasUrl of(String text) {
        int colon = text.indexOf("://");
        if (colon < 1 || !text.substring(0, colon).chars().allMatch(SasUrl::isOfScheme)) {
            return null;
        }
        int fragment = text.indexOf('#', colon);
        String rest = text.substring(colon + 3, fragment < 0 ? text.length() : fragment);
        int question = rest.indexOf('?');
        String address = question < 0 ? rest : rest.substring(0, question);
        int slash = address.indexOf('/');
        return new SasUrl(
                text.substring(0, colon).toLowerCase(Locale.ROOT),
                slash < 0 ? address : address.substring(0, slash),
                slash < 0 ? "" : address.substring(slash),
                question < 0 ? "" : rest.substring(question + 1),
                fragment >= 0);
    }

    /** In lower case, without a user and a port. */
    String host() {
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = host.indexOf(':');
        return (colon < 0 ? host : host.substring(0, colon)).toLowerCase(Locale.ROOT);
    }

    /** Empty when only its colon is there; null when there is none. */
    @Nullable
    String port() {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf('@') ? authority.substring(colon + 1) : null;
    }

    private static boolean isOfScheme(int character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }
}
