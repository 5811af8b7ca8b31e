package dev.maxarportal.credentials.rollover;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps credentials from taking each other's places in a circle; chains of any length are fine. */
@Component
class RolloverCircle {

    private final Rollovers rollovers;

    RolloverCircle(Rollovers rollovers) {
        this.rollovers = rollovers;
    }

    /**
     * Whether the old one is to take, at last, the place of the one that shall follow it.
     *
     * @param created when that one was registered; a rollover of an earlier one of its name does not count
     */
    boolean closes(String account, String old, String successor, @Nullable Instant created) {
        List<Rollover> all = rollovers.all(account);
        Set<String> passed = new HashSet<>();
        String at = successor;
        while (passed.add(at)) {
            String from = at;
            Rollover next = all.stream()
                    .filter(one -> one.oldName().equals(from))
                    .filter(one -> from.equals(successor) ? one.isAbout(created) : one.isInHand())
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                return false;
            }
            at = next.newName();
            if (at.equals(old)) {
                return true;
            }
        }
        return false;
    }
}
