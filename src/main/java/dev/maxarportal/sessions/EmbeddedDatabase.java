package dev.maxarportal.sessions;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The H2 database inside the portal's own process, as its address names it.
 *
 * @param folder where its file stands; null when it lives in memory
 */
record EmbeddedDatabase(@Nullable Path folder) {

    private static final String H2 = "jdbc:h2:";

    /** The embedded database of that address, or null when the address leads out of this process. */
    static @Nullable EmbeddedDatabase at(String url) {
        if (!url.startsWith(H2) || url.startsWith(H2 + "tcp:") || url.startsWith(H2 + "ssl:")) {
            return null;
        }
        String place = url.substring(H2.length()).split(";", 2)[0];
        if (place.startsWith("mem:")) {
            return new EmbeddedDatabase(null);
        }
        String file = place.replaceFirst("^(file|nio|nioMapped|async|zip):", "")
                .replaceFirst("^~", System.getProperty("user.home").replace("\\", "/"));
        Path parent = Path.of(file).toAbsolutePath().normalize().getParent();
        return new EmbeddedDatabase(parent);
    }
}
