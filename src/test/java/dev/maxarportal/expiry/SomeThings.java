package dev.maxarportal.expiry;

import dev.maxarportal.StillPortal;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** A room's things that end, in the memory of a test, and what the room was asked for. */
final class SomeThings implements ExpiringItems {

    private final List<Expiring> things = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    boolean away;

    /** In the order of their ends. */
    void has(String name, int daysLeft, @Nullable Integer daysOfLife) {
        Instant ends = StillPortal.NOW.plus(Duration.ofDays(daysLeft));
        things.add(new Expiring(name, daysOfLife == null ? null : ends.minus(Duration.ofDays(daysOfLife)), ends));
    }

    @Override
    public String noun() {
        return "odd thing";
    }

    @Override
    public String path() {
        return "/things";
    }

    @Override
    public List<Expiring> ending(Principal reader, Instant after, Instant until) {
        answer(reader.getName() + " " + after + " " + until);
        return List.copyOf(things);
    }

    @Override
    public Map<ExpiryState, Integer> counted(Instant now) {
        answer("count");
        Map<ExpiryState, Integer> counted = new EnumMap<>(ExpiryState.class);
        things.forEach(thing -> counted.merge(thing.at(now), 1, Integer::sum));
        return counted;
    }

    private void answer(String question) {
        asked.add(question);
        if (away) {
            throw new DataAccessResourceFailureException("away");
        }
    }
}
