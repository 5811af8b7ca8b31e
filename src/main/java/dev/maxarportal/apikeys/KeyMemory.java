package dev.maxarportal.apikeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** More than anybody has at a time. */
    private static final int MOST_KEYS = 20_000;

    /** Keeps a list that is another one each time from filling the database. */
    private static final int MOST_WITH_GONE = 40_000;

    private static final Duration REMEMBERED = Duration.ofDays(730);
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final KnownKeys known;
    private final KeyTraces traces;
    private final ForgottenKeys forgotten;
    private final JdbcClient database;
    private final Clock clock;

    KeyMemory(KnownKeys known, KeyTraces traces, ForgottenKeys forgotten, JdbcClient database, Clock clock) {
        this.known = known;
        this.traces = traces;
        this.forgotten = forgotten;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes in a person's whole list; costs next to nothing while it holds the same keys as before.
     *
     * @param begun when the list began to be read: what was made or deleted since it may not know
     */
    void seen(String person, List<KeyRow> list, Instant begun) {
        long digest = digest(list);
        try {
            boolean sameAsBefore = database.sql("SELECT digest FROM known_key_list WHERE person = ?")
                    .param(person)
                    .query(Long.class)
                    .optional()
                    .filter(before -> before == digest)
                    .isPresent();
            if (sameAsBefore) {
                return;
            }
            if (compare(person, list, begun)) {
                keep(person, digest);
            } else {
                compareAgain(person);
            }
        } catch (DataAccessException notKept) {
            // Also when another tab reads the list at the same moment. The next reading makes up for it.
            log.warn("What a list of keys holds was not taken in", notKept);
        }
    }

    /** Whether the memory is now as the list says. */
    private boolean compare(String person, List<KeyRow> list, Instant begun) {
        Map<String, KnownKey> before = new HashMap<>();
        known.all(person).forEach(key -> before.put(key.id(), key));
        ListChanges all = ListChanges.of(list, before, known.idsUnlisted(person));
        ListChanges changes = all.withAtMost(MOST_KEYS);
        if (changes.fresh().size() < all.fresh().size()) {
            log.warn(
                    "A list holds {} keys; {} of them are not remembered",
                    list.size(),
                    all.fresh().size() - changes.fresh().size());
        }
        traces.add(person, changes.fresh(), begun, true);
        traces.learn(person, changes.learned());
        boolean back = traces.back(person, changes.back(), begun);
        boolean missing = traces.missing(person, changes.lost(), begun);
        int tooMany = before.size() + changes.fresh().size() - MOST_WITH_GONE;
        if (tooMany > 0) {
            log.warn("The {} keys that went first are forgotten to make room for others", tooMany);
            forgotten.oldestGone(person, tooMany);
        }
        return back && missing;
    }

    /** The next list is compared even if it is the one of before. */
    private void compareAgain(String person) {
        database.sql("DELETE FROM known_key_list WHERE person = ?")
                .param(person)
                .update();
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
        if (!KnownKeys.isPossible(key.id())) {
            return;
        }
        try {
            traces.add(person, List.of(key), clock.instant(), false);
        } catch (DuplicateKeyException seenMeanwhile) {
            known.find(person, key.id()).ifPresent(seen -> traces.learn(person, List.of(seen.learning(key))));
        }
        compareAgain(person);
    }

    /** Notes that keys were deleted with this portal, so that each leaves a trace even if no list was ever read. */
    public void deleted(String person, List<KnownKey> keys, String by) {
        List<KnownKey> rememberable =
                keys.stream().filter(key -> KnownKeys.isPossible(key.id())).toList();
        if (rememberable.isEmpty()) {
            return;
        }
        try {
            traces.deleted(person, rememberable, clock.instant(), by);
            // A deletion may have come to nothing.
            compareAgain(person);
        } catch (DataAccessException notKept) {
            log.error("The deletion of {} keys was not taken in", rememberable.size(), notKept);
        }
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.DAYS)
    void forgetLongOver() {
        forgotten.overBefore(clock.instant().minus(REMEMBERED));
    }

    /** The same for lists that tell the same facts of the same keys, in any order, and hardly ever for others. */
    private static long digest(List<KeyRow> list) {
        long sum = list.size();
        for (KeyRow row : list) {
            int facts = (row.fingerprint() == null ? 0 : 1)
                    + (row.lastFour() == null ? 0 : 2)
                    + (row.createdAt() == null ? 0 : 4)
                    + (row.expiresAt() == null ? 0 : 8);
            long spread = SPREAD * (16L * row.id().hashCode() + facts);
            sum += spread ^ spread >>> 32;
        }
        return sum;
    }
}
