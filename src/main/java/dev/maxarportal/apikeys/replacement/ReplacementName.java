package dev.maxarportal.apikeys.replacement;

import dev.maxarportal.web.PlainText;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Suggests what to call the key that takes another's place. */
final class ReplacementName {

    private static final int LONGEST = 100;
    private static final int FROM_DESCRIPTION = 40;
    private static final Pattern NUMBERED = Pattern.compile("(.*)-(\\d{1,6})", Pattern.DOTALL);

    private ReplacementName() {}

    /** The old name with a number, or with the next one, so that no key has it yet. */
    static String of(String oldName, String description, Collection<String> taken) {
        Set<String> used =
                taken.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        String stem = stem(oldName, description);
        int number = 2;
        Matcher numbered = NUMBERED.matcher(stem);
        if (numbered.matches()) {
            stem = numbered.group(1);
            number = Integer.parseInt(numbered.group(2)) + 1;
        }
        String name = numbered(stem, number);
        while (used.contains(name.toLowerCase(Locale.ROOT))) {
            number++;
            name = numbered(stem, number);
        }
        return name;
    }

    private static String stem(String oldName, String description) {
        String name = PlainText.of(oldName);
        if (!name.isEmpty()) {
            return name;
        }
        String from = cut(PlainText.of(description), FROM_DESCRIPTION).strip();
        return from.isEmpty() ? "key" : from;
    }

    private static String numbered(String stem, int number) {
        String end = "-" + number;
        return cut(stem, LONGEST - end.length()).strip() + end;
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
