package dev.maxarportal.apikeys.creation;

import dev.maxarportal.apikeys.KeyList;
import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.signin.CurrentUser;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks in the list for keys that were created although the answer, and with it their text, was lost. */
@Component
class LostKeys {

    /** By so much Maxar's clock may differ from the portal's. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final Logger log = LoggerFactory.getLogger(LostKeys.class);

    private final KeyList list;

    LostKeys(KeyList list) {
        this.list = list;
    }

    /** What the list says of an attempt; {@code id} is the key's, where the answer held at least that. */
    Finding find(CurrentUser user, Attempt attempt, @Nullable String id) {
        try {
            return new Finding(list.read(user).stream()
                    .filter(key -> key.id().equals(id) || id == null && attempt.mayHaveMade(key))
                    .toList());
        } catch (RuntimeException unread) {
            // Be it Maxar or a sign-in that ended: what became of the attempt is to be told and written down all the
            // same.
            log.warn("The list could not be read to see what became of a new key", unread);
            return new Finding(null);
        }
    }

    /**
     * What was sent.
     *
     * @param before ids of keys of that name that were known before
     */
    record Attempt(String name, Instant end, Instant at, Set<String> before) {

        /** Dates that Maxar does not tell, or that cannot be read, speak neither for nor against a key. */
        boolean mayHaveMade(KeyRow key) {
            Instant created = key.createdAt();
            Instant ends = key.expiresAt();
            return key.name().equals(name)
                    && !before.contains(key.id())
                    && (created == null || !created.isBefore(at.minus(CLOCKS_DIFFER)))
                    && (ends == null || sameSecond(ends, end));
        }

        private static boolean sameSecond(Instant one, Instant other) {
            return one.truncatedTo(ChronoUnit.SECONDS).equals(other.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /**
     * What the list says.
     *
     * @param keys those that the attempt made; null when the list could not be read
     */
    record Finding(@Nullable List<KeyRow> keys) {

        public boolean isUnread() {
            return keys == null;
        }

        public boolean isThere() {
            return keys != null && !keys.isEmpty();
        }

        String inWords() {
            if (keys == null) {
                return "The list could not be read.";
            }
            return keys.isEmpty() ? "The list does not have it." : "The list has it.";
        }

        String object(String name) {
            String ids = keys == null ? "" : keys.stream().map(KeyRow::id).collect(Collectors.joining(", "));
            return KeyCreation.named(name, ids);
        }
    }
}
