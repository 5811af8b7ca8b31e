package dev.maxarportal.credentials.listing;

import dev.maxarportal.credentials.CredentialList;
import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.credentials.KnownCredentials;
import dev.maxarportal.credentials.MemoryInstead;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides where a list comes from. Maxar tells a hundred credentials at a time, each hundred after the one before: a list of
 * more than five such pages is kept for a minute in what the database remembers, where all that this portal writes is, too.
 */
@Component
class ListReader {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final CredentialsRegistry registry;
    private final KnownCredentials known;
    private final Clock clock;

    ListReader(CredentialsRegistry registry, KnownCredentials known, Clock clock) {
        this.registry = registry;
        this.known = known;
        this.clock = clock;
    }

    /**
     * The list as Maxar tells it, or told it within the last minute.
     *
     * @param anew whether Maxar is to be asked in any case
     * @throws MaxarException when Maxar cannot be asked
     */
    ListReading read(CurrentUser user, boolean anew) {
        ListReading before = anew ? null : kept(registry.account(user));
        if (before != null) {
            return before;
        }
        CredentialList list = registry.all(user);
        ListReading read = new ListReading(list.account(), list.all(), list.readAt(), null);
        // Reading took a while, in which something may have been written here.
        ListReading kept = read.isLong() ? kept(list.account()) : null;
        return kept == null ? read : kept;
    }

    /** What administrators last saw, with the problem for which it cannot be told anew; null when there is no such thing. */
    @Nullable
    ListReading remembered(CurrentUser user, MaxarException problem) {
        String account = MemoryInstead.account(user, problem);
        if (account == null) {
            return null;
        }
        Optional<Instant> readAt = known.listReadAt(account);
        return readAt.map(at -> new ListReading(account, known.there(account), at, problem))
                .orElse(null);
    }

    private @Nullable ListReading kept(String account) {
        return known.longListReadAfter(account, clock.instant().minus(KEPT))
                .map(at -> new ListReading(account, known.there(account), at, null))
                .orElse(null);
    }
}
