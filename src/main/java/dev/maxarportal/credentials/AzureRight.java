package dev.maxarportal.credentials;

import java.util.Locale;

/** What a shared access signature may allow, each by one letter of its {@code sp}. */
enum AzureRight {
    READ("r", "read"),
    ADD("a", "add"),
    CREATE("c", "create"),
    WRITE("w", "write"),
    DELETE("d", "delete"),
    DELETE_VERSION("x", "delete versions"),
    DELETE_FOR_EVER("y", "delete for ever"),
    LIST("l", "list"),
    TAGS("t", "tags"),
    FIND("f", "find by tags"),
    MOVE("m", "move"),
    EXECUTE("e", "execute"),
    OWNERSHIP("o", "set owner"),
    PERMISSIONS("p", "set permissions"),
    IMMUTABILITY("i", "set immutability");

    private final String letter;
    private final String words;

    AzureRight(String letter, String words) {
        this.letter = letter;
        this.words = words;
    }

    /** Such as {@code write (w)}; the letter alone when nobody here knows it. */
    static String inWords(String letter) {
        for (AzureRight right : values()) {
            if (right.letter.equals(letter.toLowerCase(Locale.ROOT))) {
                return right.words + " (" + right.letter + ")";
            }
        }
        return letter;
    }
}
