package dev.maxarportal.apikeys.deletion;

import dev.maxarportal.web.Formats;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the keys that were to be deleted together, for the page that comes next.
 *
 * @param keys each of them once
 * @param advice what the person can do about those that are not gone; null when there is nothing better than to try again
 */
public record DeletionReport(
        ArrayList<DeletedKey> keys, @Nullable String advice) implements Serializable {

    /** As many ids as an address may hold. */
    private static final int RETRIED = 100;

    static DeletionReport of(List<DeletedKey> keys, @Nullable String advice) {
        return new DeletionReport(new ArrayList<>(keys), advice);
    }

    public boolean isAllGone() {
        return keys.stream().allMatch(DeletedKey::isGone);
    }

    /** Those that are not surely gone. */
    public List<DeletedKey> left() {
        return keys.stream().filter(key -> !key.isGone()).toList();
    }

    public List<DeletedKey> gone() {
        return keys.stream().filter(DeletedKey::isGone).toList();
    }

    /** Ids of those that are to be asked about again. */
    public List<String> retried() {
        return keys.stream()
                .filter(key -> key.fate().isOpen())
                .map(DeletedKey::id)
                .filter(id -> !id.isEmpty())
                .limit(RETRIED)
                .toList();
    }

    /** How it went, in a few words. */
    public String title() {
        int uncertain = count(KeyFate.UNCERTAIN);
        int there = count(KeyFate.STILL_THERE);
        if (keys.size() == 1) {
            return subject() + (uncertain == 1 ? " may be gone or not" : " was not deleted");
        }
        String whole = " of " + Formats.plural(keys.size(), "key");
        return uncertain == 0
                ? there + whole + (there == 1 ? " is" : " are") + " still there"
                : there + uncertain + whole + " may still be there";
    }

    /** Whether nothing is left to be tried again. */
    boolean isSettled() {
        return keys.stream().noneMatch(key -> key.fate().isOpen());
    }

    /** How it went where nothing is left to be tried again, as a sentence or two. */
    String told() {
        int lagging = count(KeyFate.ACCEPTED);
        int deleted = count(KeyFate.DELETED) + lagging;
        int before = count(KeyFate.ALREADY_GONE);
        int unknown = count(KeyFate.NOT_LISTED);
        List<String> sentences = new ArrayList<>();
        if (deleted > 0) {
            sentences.add(only("was", deleted, "were") + " deleted.");
        }
        if (lagging > 0) {
            sentences.add(
                    "Maxar’s list may show " + (lagging < deleted ? lagging + " of them" : deleted == 1 ? "it" : "them")
                            + " for a while longer.");
        }
        if (before > 0) {
            sentences.add(only("was", before, "were") + " already gone.");
        }
        if (unknown > 0) {
            sentences.add(only("is", unknown, "are") + " not in your list.");
        }
        return String.join(" ", sentences);
    }

    private String only(String verb, int number, String verbOfMany) {
        String who = keys.size() == 1 ? subject() : Formats.plural(number, "key");
        return who + " " + (number == 1 ? verb : verbOfMany);
    }

    private String subject() {
        DeletedKey only = keys.getFirst();
        return only.name().isEmpty() ? only.label() : "“" + only.name() + "”";
    }

    private int count(KeyFate fate) {
        return (int) keys.stream().filter(key -> key.fate() == fate).count();
    }
}
