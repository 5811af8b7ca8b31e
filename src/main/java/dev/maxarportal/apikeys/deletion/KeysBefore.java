package dev.maxarportal.apikeys.deletion;

import dev.maxarportal.apikeys.KeyList;
import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.apikeys.KnownKey;
import dev.maxarportal.apikeys.KnownKeys;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what there is to know of keys before they are deleted, because afterwards nobody can tell. */
@Component
class KeysBefore {

    private final KeyList list;
    private final KnownKeys known;

    KeysBefore(KeyList list, KnownKeys known) {
        this.list = list;
        this.known = known;
    }

    /** From memory; from the list where memory lacks a key or takes it for gone. */
    Facts of(CurrentUser person, List<String> ids) {
        Map<String, KnownKey> remembered = known.find(person.getName(), ids);
        if (ids.stream().allMatch(id -> isThere(remembered.get(id)))) {
            return new Facts(remembered, Set.copyOf(ids));
        }
        try {
            Set<String> there = new HashSet<>();
            for (KeyRow row : list.read(person, ids)) {
                remembered.put(row.id(), KnownKey.of(row));
                there.add(row.id());
            }
            return new Facts(remembered, there);
        } catch (MaxarException unreadable) {
            return new Facts(remembered, Set.copyOf(ids));
        }
    }

    private static boolean isThere(@Nullable KnownKey key) {
        return key != null && !key.isGone();
    }

    /**
     * What is known of the keys.
     *
     * @param there ids of those that were there, or may have been
     */
    record Facts(Map<String, KnownKey> keys, Set<String> there) {

        @Nullable
        KnownKey of(String id) {
            return keys.get(id);
        }

        boolean wasThere(String id) {
            return there.contains(id);
        }

        KnownKey orNameless(String id) {
            return keys.getOrDefault(id, KnownKey.withoutFacts(id));
        }
    }
}
