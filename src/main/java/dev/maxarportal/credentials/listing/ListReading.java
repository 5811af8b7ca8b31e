package dev.maxarportal.credentials.listing;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.KnownCredentials;
import dev.maxarportal.maxar.MaxarException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list as far as it could be had.
 *
 * @param account Maxar's id of it
 * @param readAt when Maxar told it
 * @param problem why it is what administrators last saw; null when Maxar could be asked
 */
record ListReading(
        String account,
        List<Credential> all,
        Instant readAt,
        @Nullable MaxarException problem) {

    /** Whether it takes so long to read that it is kept for a while. */
    public boolean isLong() {
        return all.size() > KnownCredentials.LONG_LIST;
    }

    public boolean isOld() {
        return problem != null;
    }
}
