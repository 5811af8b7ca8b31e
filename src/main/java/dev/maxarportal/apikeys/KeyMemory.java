package dev.maxarportal.apikeys;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Remembers the keys that a person's list has held, so that there is an answer to what a key was after it has gone, be it
 * deleted here, by a client library or on Maxar's own page, and so that pages can tell of an end without asking Maxar.
 */
@Component
public class KeyMemory {

    private static final Logger log = LoggerFactory.getLogger(KeyMemory.class);

    /** More than anybody has; keeps a list that is another one each time from filling the database. */
    private static final int MOST_KEYS = 20_000;

    private static final Duration REMEMBERED = Duration.ofDays(730);
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final KnownKeys known;
    private final JdbcClient database;
    private final Clock clock;

    KeyMemory(KnownKeys known, JdbcClient database, Clock clock) {
        this.known = known;
        this.database = database;
        this.clock = clock;
    }

    /** Takes in a person's whole list as it was just read; costs next to nothing while it holds the same keys as before. */
    void seen(String person, List<KeyRow> list) {
        long digest = digest(list);
        try {
            boolean sameAsBefore = database.sql("SELECT digest FROM known_key_list WHERE person = ?")
                    .param(person)
                    .query(Long.class)
                    .optional()
                    .filter(before -> before == digest)
                    .isPresent();
            if (!sameAsBefore) {
                compare(person, list);
                keep(person, digest);
            }
        } catch (DataAccessException notKept) {
            // Also when another tab reads the list at the same moment. The next reading makes up for it.
            log.warn("What a list of keys holds was not taken in", notKept);
        }
    }

    private void compare(String person, List<KeyRow> list) {
        Map<String, KnownKey> before = new HashMap<>();
        known.all(person).forEach(key -> before.put(key.id(), key));
        Set<String> there = new HashSet<>();
        List<KnownKey> fresh = new ArrayList<>();
        List<String> back = new ArrayList<>();
        for (KeyRow row : list) {
            if (row.id().isEmpty() || row.id().length() > KnownKeys.LONGEST_ID || !there.add(row.id())) {
                continue;
            }
            KnownKey old = before.get(row.id());
            if (old == null && before.size() + fresh.size() < MOST_KEYS) {
                fresh.add(KnownKey.of(row));
            } else if (old != null && old.isGone()) {
                back.add(row.id());
            }
        }
        List<String> lost = before.values().stream()
                .filter(key -> key.missingSince() == null && !there.contains(key.id()))
                .map(KnownKey::id)
                .toList();
        known.add(person, fresh);
        known.back(person, back);
        known.missing(person, lost, clock.instant());
    }

    private void keep(String person, long digest) {
        int updated = database.sql("UPDATE known_key_list SET digest = ? WHERE person = ?")
                .params(digest, person)
                .update();
        if (updated == 0) {
            database.sql("INSERT INTO known_key_list (digest, person) VALUES (?, ?)")
                    .params(digest, person)
                    .update();
        }
    }

    /** Takes in a key that was just created, whose text is known now even if lists should not tell of it. */
    public void created(String person, KnownKey key) {
        if (key.id().isEmpty() || key.id().length() > KnownKeys.LONGEST_ID) {
            return;
        }
        try {
            known.add(person, List.of(key));
        } catch (DuplicateKeyException seenMeanwhile) {
            log.debug("A key was seen in the list before its creation was told");
        }
    }

    /** Notes that keys were deleted with this portal, so that each leaves a trace even if no list was ever read. */
    public void deleted(String person, List<KnownKey> keys, String by) {
        List<KnownKey> rememberable =
                keys.stream().filter(key -> KnownKeys.isPossible(key.id())).toList();
        if (rememberable.isEmpty()) {
            return;
        }
        try {
            known.deleted(person, rememberable, clock.instant(), by);
            // The next list is to be compared even if it is the one of before: a deletion may have come to nothing.
            database.sql("DELETE FROM known_key_list WHERE person = ?")
                    .param(person)
                    .update();
        } catch (DataAccessException notKept) {
            log.error("The deletion of {} keys was not taken in", rememberable.size(), notKept);
        }
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.DAYS)
    void forgetLongGone() {
        known.forgetGoneBefore(clock.instant().minus(REMEMBERED));
    }

    /** The same for the same keys in any order, and hardly ever for others. */
    private static long digest(List<KeyRow> list) {
        long sum = list.size();
        for (KeyRow row : list) {
            sum += SPREAD * row.id().hashCode();
        }
        return sum;
    }
}
