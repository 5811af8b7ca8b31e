package dev.maxarportal.maxar;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;

/** Every text that can be reached from an object through the fields of the portal's own classes and through collections. */
final class ReachableTexts {

    private ReachableTexts() {}

    static Set<String> from(Object root) {
        Set<String> texts = new TreeSet<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> waiting = new ArrayDeque<>();
        waiting.add(root);
        while (!waiting.isEmpty()) {
            Object next = waiting.poll();
            if (!seen.add(next)) {
                continue;
            }
            switch (next) {
                case CharSequence text -> texts.add(text.toString());
                case Collection<?> many -> many.forEach(one -> offer(waiting, one));
                case Object array
                when array.getClass().isArray() -> {
                    for (int i = 0; i < Array.getLength(array); i++) {
                        offer(waiting, Array.get(array, i));
                    }
                }
                default -> offerFields(waiting, next);
            }
        }
        return texts;
    }

    private static void offerFields(Deque<Object> waiting, Object owner) {
        if (!owner.getClass().getName().startsWith("dev.maxarportal")) {
            return;
        }
        for (Field field : owner.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                field.setAccessible(true);
                try {
                    offer(waiting, field.get(owner));
                } catch (IllegalAccessException impossible) {
                    throw new AssertionError(impossible);
                }
            }
        }
    }

    private static void offer(Deque<Object> waiting, Object value) {
        if (value != null) {
            waiting.add(value);
        }
    }
}
