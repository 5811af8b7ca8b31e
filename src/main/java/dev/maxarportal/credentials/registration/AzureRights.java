package dev.maxarportal.credentials.registration;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The letters of a SAS’s rights in words. */
final class AzureRights {

    private static final Map<Character, String> WORDS = Map.ofEntries(
            Map.entry('r', "read"),
            Map.entry('a', "add"),
            Map.entry('c', "create"),
            Map.entry('w', "write"),
            Map.entry('d', "delete"),
            Map.entry('x', "delete versions"),
            Map.entry('y', "delete for ever"),
            Map.entry('l', "list"),
            Map.entry('t', "tags"),
            Map.entry('f', "find by tags"),
            Map.entry('m', "move"),
            Map.entry('e', "execute"),
            Map.entry('o', "own"),
            Map.entry('p', "permissions"),
            Map.entry('i', "immutability"));

    private AzureRights() {}

    /** Such as {@code cw (create, write)}; empty for no letters. */
    static String inWords(String letters) {
        List<String> words = letters.chars()
                .mapToObj(letter -> WORDS.getOrDefault((char) letter, "?"))
                .toList();
        return words.isEmpty() ? "" : letters + words.stream().collect(Collectors.joining(", ", " (", ")"));
    }
}
