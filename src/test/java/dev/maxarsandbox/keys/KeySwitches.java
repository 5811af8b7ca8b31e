package dev.maxarsandbox.keys;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What a test may change about the deletion of keys. */
@Component
public final class KeySwitches {

    private final Set<String> leftBehind = ConcurrentHashMap.newKeySet();
    private final Set<String> undeletable = ConcurrentHashMap.newKeySet();

    KeySwitches() {}

    /** A deletion of several keys answers 204, but leaves this one. */
    public void leaveBehind(String id) {
        leftBehind.add(id);
    }

    /** Every deletion of this key answers 204, but leaves it. */
    public void keepForEver(String id) {
        undeletable.add(id);
    }

    public void reset() {
        leftBehind.clear();
        undeletable.clear();
    }

    boolean isLeftBehind(String id) {
        return leftBehind.contains(id);
    }

    boolean isKeptForEver(String id) {
        return undeletable.contains(id);
    }
}
