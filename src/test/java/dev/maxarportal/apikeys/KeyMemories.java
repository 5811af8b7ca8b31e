package dev.maxarportal.apikeys;

import dev.maxarportal.maxar.ApiKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the portal remembers of the one person that MockMvc tests know, as the tests want it. */
public final class KeyMemories {

    public static final String PERSON = "f:11111111:42";

    private final JdbcTemplate database;

    public KeyMemories(JdbcTemplate database) {
        this.database = database;
    }

    /** Nothing is remembered any more. */
    public void clear() {
        for (String table : new String[] {"known_key", "known_key_list", "key_note"}) {
            database.update("DELETE FROM " + table + " WHERE person = ?", PERSON);
        }
    }

    /** The list was read at that time and held these. */
    public void listHeld(Instant at, ApiKey... keys) {
        memory(at)
                .seen(PERSON, Arrays.stream(keys).map(key -> KeyRow.of(key, at)).toList(), at);
    }

    /** The list of somebody held these. */
    public void remember(String person, KnownKey... keys) {
        traces().add(person, List.of(keys), Instant.EPOCH, true);
    }

    /** The list was read at that time without this key. */
    public void missed(Instant at, String id) {
        traces().missing(PERSON, List.of(id), at);
    }

    /** The key was deleted with the portal. */
    public void deleted(Instant at, String id, String by) {
        memory(at).deleted(PERSON, List.of(known().find(PERSON, id).orElseThrow()), by);
    }

    public KeyNotes notes() {
        return new KeyNotes(JdbcClient.create(database), Clock.systemUTC());
    }

    private KeyMemory memory(Instant at) {
        return new KeyMemory(
                known(),
                traces(),
                new ForgottenKeys(JdbcClient.create(database), database),
                JdbcClient.create(database),
                Clock.fixed(at, ZoneOffset.UTC));
    }

    private KnownKeys known() {
        return new KnownKeys(JdbcClient.create(database));
    }

    private KeyTraces traces() {
        return new KeyTraces(known(), database);
    }
}
