package dev.maxarportal.credentials;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a shared access signature may allow, each by one letter of its {@code sp}. */
public enum AzureRight {
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
    IMMUTABILITY("i", "set immutability"),
    UPDATE("u", "update");

    private final String letter;
    private final String words;

    AzureRight(String letter, String words) {
        this.letter = letter;
        this.words = words;
    }

    /** Whether these rights include it. */
    public boolean isIn(String rights) {
        return rights.contains(letter);
    }

    /** Such as {@code write (w)}. */
    public String inWords() {
        return words + " (" + letter + ")";
    }

    /** Whether the letter stands for a right that is known here. */
    public static boolean isKnown(String letter) {
        return of(letter) != null;
    }

    /** Such as {@code write (w)}; the letter alone when nobody here knows it. */
    static String inWords(String letter) {
        AzureRight right = of(letter.toLowerCase(Locale.ROOT));
        return right == null ? letter : right.inWords();
    }

    private static @Nullable AzureRight of(String letter) {
        for (AzureRight right : values()) {
            if (right.letter.equals(letter)) {
                return right;
            }
        }
        return null;
    }
}
