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
        return left().stream().map(DeletedKey::id).limit(RETRIED).toList();
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

    /** How it went where all keys are gone, as a sentence or two. */
    String told() {
        int deleted = count(KeyFate.DELETED);
        int before = count(KeyFate.ALREADY_GONE);
        if (keys.size() == 1) {
            return subject() + (deleted == 1 ? " was deleted." : " was already gone.");
        }
        List<String> sentences = new ArrayList<>();
        if (deleted > 0) {
            sentences.add(were(deleted) + " deleted.");
        }
        if (before > 0) {
            sentences.add(were(before) + " already gone.");
        }
        return String.join(" ", sentences);
    }

    private String subject() {
        DeletedKey only = keys.getFirst();
        return only.name().isEmpty() ? only.label() : "“" + only.name() + "”";
    }

    private int count(KeyFate fate) {
        return (int) keys.stream().filter(key -> key.fate() == fate).count();
    }

    private static String were(int number) {
        return Formats.plural(number, "key") + (number == 1 ? " was" : " were");
    }
}
