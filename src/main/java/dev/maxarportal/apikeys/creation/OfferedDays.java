package dev.maxarportal.apikeys.creation;

import dev.maxarportal.apikeys.KeyLimit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which lives of a new key, in days, a form offers to choose from, and which of them first. */
final class OfferedDays {

    private static final List<Integer> PRESETS = List.of(7, 30, 60, 90, 180);
    private static final int USUAL = 90;

    private OfferedDays() {}

    /** Maxar's presets as far as the limit allows them, and the limit. */
    static List<Integer> within(KeyLimit limit) {
        return all(limit).filter(days -> days <= limit.days()).toList();
    }

    /** The same with the presets that the limit does not allow. */
    static Stream<Integer> all(KeyLimit limit) {
        return Stream.concat(PRESETS.stream(), Stream.of(limit.days()))
                .distinct()
                .sorted();
    }

    /** What is chosen first: the choice of a form that could not be sent, or else 90 days. */
    static String first(@Nullable String choice, KeyLimit limit) {
        boolean possible = KeyExpiry.CUSTOM.equals(choice)
                || within(limit).stream().anyMatch(days -> String.valueOf(days).equals(choice));
        return possible && choice != null ? choice : String.valueOf(Math.min(USUAL, limit.days()));
    }

    /** The one that comes nearest to a life of so many days. */
    static String nearest(long life, KeyLimit limit) {
        return within(limit).stream()
                .min(Comparator.comparingLong(some -> Math.abs(some - life)))
                .map(String::valueOf)
                .orElse(KeyExpiry.CUSTOM);
    }
}
