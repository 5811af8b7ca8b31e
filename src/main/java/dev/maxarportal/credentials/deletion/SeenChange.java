package dev.maxarportal.credentials.deletion;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.maxar.MaxarTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a credential was last changed, as far as a question about it showed.
 *
 * @param text Maxar's time of the change; empty when there was none
 */
record SeenChange(String text) {

    static SeenChange of(Credential credential) {
        MaxarTime modified = credential.modified();
        return new SeenChange(modified == null ? "" : modified.text());
    }

    /** Whether the other text means the same time; Maxar's own and the one that the portal remembers are written differently. */
    boolean isSameAs(String other) {
        Instant mine = instant(text);
        return mine == null ? text.equals(other) : mine.equals(instant(other));
    }

    /** What was sent, to be sent again; empty when it is no time, since whatever else it is does not belong on a page. */
    String repeated(String sent) {
        return sent.equals(text) || instant(sent) != null ? sent : "";
    }

    private static @Nullable Instant instant(String text) {
        MaxarTime time = MaxarTime.of(text);
        Instant instant = time == null ? null : time.instant();
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
