package dev.maxarportal.apikeys;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In what a list differs from what is remembered.
 *
 * @param known how many keys of the list were known
 * @param fresh keys that were not known
 * @param learned keys of which the list tells more than was known, or that it has for the first time
 * @param back ids of keys that were taken for gone
 * @param lost ids of keys that the list lacks
 */
record ListChanges(int known, List<KnownKey> fresh, List<KnownKey> learned, List<String> back, List<String> lost) {

    /**
     * Compares them.
     *
     * @param unlisted ids of those that no list has held so far
     */
    static ListChanges of(List<KeyRow> list, Map<String, KnownKey> before, Set<String> unlisted) {
        List<KnownKey> fresh = new ArrayList<>();
        List<KnownKey> learned = new ArrayList<>();
        List<String> back = new ArrayList<>();
        Set<String> there = new HashSet<>();
        for (KeyRow row : list) {
            if (!KnownKeys.isPossible(row.id()) || !there.add(row.id())) {
                continue;
            }
            KnownKey now = KnownKey.of(row);
            KnownKey old = before.get(row.id());
            if (old == null) {
                fresh.add(now);
                continue;
            }
            KnownKey whole = old.learning(now);
            if (!whole.equals(old) || unlisted.contains(old.id())) {
                learned.add(whole);
            }
            if (old.isGone()) {
                back.add(old.id());
            }
        }
        List<String> lost = before.values().stream()
                .filter(key -> key.missingSince() == null && !there.contains(key.id()))
                .map(KnownKey::id)
                .toList();
        return new ListChanges(there.size() - fresh.size(), fresh, learned, back, lost);
    }

    /** The same without new keys beyond the most that a list may hold. */
    ListChanges withAtMost(int most) {
        int room = Math.clamp((long) most - known, 0, fresh.size());
        return new ListChanges(known, fresh.subList(0, room), learned, back, lost);
    }
}
