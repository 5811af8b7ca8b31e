package dev.maxarportal.expiry;

import java.io.IOException;
import java.util.regex.Pattern;

/** The lines of a calendar file: ended by CR LF, and folded so that none has more than 75 octets in UTF-8. */
final class CalendarLines {

    private static final int LONGEST = 75;

    /** What a text may not hold: control characters, and halves of characters, which have no octets. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    private static final Pattern END_OF_LINE = Pattern.compile("\\r\\n?");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\;,]");

    private final Appendable file;

    CalendarLines(Appendable file) {
        this.file = file;
    }

    /** A property whose value is written as it is. */
    void add(String name, String value) throws IOException {
        fold(name + ":" + UNFIT.matcher(value).replaceAll("").replace("\n", ""));
    }

    /** A property whose value is somebody's text. */
    void addText(String name, String text) throws IOException {
        String lines = END_OF_LINE.matcher(text).replaceAll("\n");
        add(name, SPECIAL.matcher(lines).replaceAll("\\\\$0").replace("\n", "\\n"));
    }

    private void fold(String line) throws IOException {
        int room = LONGEST;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int octets = octets(character);
            if (octets > room) {
                file.append("\r\n ");
                room = LONGEST - 1;
            }
            int next = at + Character.charCount(character);
            file.append(line, at, next);
            room -= octets;
            at = next;
        }
        file.append("\r\n");
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
