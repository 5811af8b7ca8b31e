package dev.maxarportal.usage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Lets only so many calls be under way at a time, for each reader and for all of them: the portal shares a number of
 * connections, and Maxar sees the load of all as the portal's. The others wait their turn.
 */
final class CallGate {

    private final int each;
    private final int all;
    private final Map<String, Integer> underWay = new HashMap<>();
    private final Set<Turn> waiting = new LinkedHashSet<>();
    private int sum;

    CallGate(int each, int all) {
        this.each = each;
        this.all = all;
    }

    <T> Mono<T> pass(String reader, Mono<T> call) {
        return Mono.defer(() -> {
            Turn turn = new Turn(reader, Sinks.empty());
            return turn.come()
                    .asMono()
                    .then(call)
                    .doOnSubscribe(begun -> letIn(arrived(turn)))
                    .doFinally(how -> letIn(left(turn)));
        });
    }

    private synchronized List<Turn> arrived(Turn turn) {
        waiting.add(turn);
        return next();
    }

    private synchronized List<Turn> left(Turn turn) {
        if (!waiting.remove(turn)) {
            sum--;
            underWay.computeIfPresent(turn.reader(), (reader, count) -> count == 1 ? null : count - 1);
        }
        return next();
    }

    /** Whose turn it is now; who has enough calls under way holds up nobody else. */
    private List<Turn> next() {
        List<Turn> next = new ArrayList<>();
        Iterator<Turn> turns = waiting.iterator();
        while (sum < all && turns.hasNext()) {
            Turn turn = turns.next();
            int count = underWay.getOrDefault(turn.reader(), 0);
            if (count < each) {
                turns.remove();
                sum++;
                underWay.put(turn.reader(), count + 1);
                next.add(turn);
            }
        }
        return next;
    }

    /** Outside of the lock, since the calls leave here. */
    private static void letIn(List<Turn> turns) {
        turns.forEach(turn -> turn.come().tryEmitEmpty());
    }

    /** Each is another one, also of the same reader. */
    private record Turn(String reader, Sinks.Empty<Void> come) {}
}
