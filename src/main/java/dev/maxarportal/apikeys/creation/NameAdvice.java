package dev.maxarportal.apikeys.creation;

import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.expiry.ExpiryState;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is worth knowing about the name of a new key: Maxar allows any number of keys of one name.
 *
 * @param name as it was typed
 * @param live keys of that name that have not ended
 * @param expired keys of that name that have
 */
record NameAdvice(String name, List<KeyRow> live, List<KeyRow> expired) {

    private static final int NAMED = 3;

    static NameAdvice of(String name, List<KeyRow> keys) {
        String wanted = name.strip();
        List<KeyRow> same = keys.stream()
                .filter(key -> !wanted.isEmpty() && key.name().equalsIgnoreCase(wanted))
                .toList();
        return new NameAdvice(
                wanted,
                same.stream().filter(key -> key.state() != ExpiryState.EXPIRED).toList(),
                same.stream().filter(key -> key.state() == ExpiryState.EXPIRED).toList());
    }

    public boolean isEmpty() {
        return live.isEmpty() && expired.isEmpty();
    }

    /** The few that are named, those that live first. */
    public List<KeyRow> first() {
        return Stream.concat(live.stream(), expired.stream()).limit(NAMED).toList();
    }

    /** How the sentence begins that ends with the name, such as {@code You already have a key called}. */
    public String howMany() {
        if (live.isEmpty()) {
            return expired.size() == 1
                    ? "An expired key of yours is called"
                    : expired.size() + " expired keys of yours are called";
        }
        return live.size() == 1 ? "You already have a key called" : "You already have " + live.size() + " keys called";
    }

    /** What follows the name. */
    public String andSo() {
        return live.isEmpty() ? " as well." : ". With another name the new one is easier to tell apart.";
    }
}
