package dev.maxarsandbox.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Things of one kind by their id, in the order in which they came; safe for several threads. */
public final class Shelf<T> {

    private final Function<T, String> idOf;
    private final Map<String, T> things = new LinkedHashMap<>();
    private final List<T> everPut = new ArrayList<>();

    Shelf(Function<T, String> idOf) {
        this.idOf = idOf;
    }

    public synchronized List<T> all() {
        return List.copyOf(things.values());
    }

    public synchronized Optional<T> find(String id) {
        return Optional.ofNullable(things.get(id));
    }

    /** Adds the thing, or replaces the one with the same id at its place. */
    public synchronized void put(T thing) {
        things.put(idOf.apply(thing), thing);
        everPut.add(thing);
    }

    /** Whether there was such a thing. */
    public synchronized boolean remove(String id) {
        return things.remove(id) != null;
    }

    public synchronized void clear() {
        things.clear();
    }

    /** Also what has been replaced or removed since the last reset: a deleted secret may still have leaked. */
    synchronized List<T> everPut() {
        return List.copyOf(everPut);
    }

    synchronized void restock(List<T> first) {
        things.clear();
        everPut.clear();
        first.forEach(this::put);
    }
}
