package dev.maxarportal.credentials.linter;

import static dev.maxarportal.credentials.Severity.ERROR;
import static dev.maxarportal.credentials.Severity.NOTE;
import static dev.maxarportal.credentials.Severity.WARNING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maxar writes new files, which takes the rights to create and to write. Appending (a) adds no power to these. */
final class SasRights implements SasRule {

    private static final String NEEDED = "Tick Create and Write and nothing else (--permissions cw).";
    private static final String ORDER = "racwdl";
    private static final Map<Character, String> POWERS = powers();

    @Override
    public void look(Sas sas, Findings found) {
        String rights = sas.parameters.value("sp");
        if (rights == null) {
            missing(sas, found);
            return;
        }
        narrow(rights, found);
        wide(rights, found);
        unknown(rights, found);
        if (rights.chars().distinct().count() < rights.length() || sas.kind != SasKind.ACCOUNT && !isInOrder(rights)) {
            found.addAnew(
                    WARNING,
                    "sas-rights-order",
                    "The letters of the rights (sp=) are not in Azure’s order (racwdl), or one is there twice. Azure may refuse the SAS.",
                    NEEDED);
        }
    }

    private static void missing(Sas sas, Findings found) {
        if (sas.hasPolicy()) {
            found.add(
                    NOTE,
                    "sas-rights-unknown",
                    "The SAS does not tell its rights: its stored access policy does, and may be changed at any time.",
                    "See in the Azure portal (the container’s Access policy) that the policy allows Create and Write.");
        } else {
            found.addAnew(
                    ERROR,
                    "sas-no-rights",
                    "The SAS grants no rights (sp=) and names no stored access policy (si=) that could. Azure refuses it.",
                    NEEDED);
        }
    }

    private static void narrow(String rights, Findings found) {
        List<String> lacking = new ArrayList<>();
        if (rights.indexOf('c') < 0) {
            lacking.add("create (c)");
        }
        if (rights.indexOf('w') < 0) {
            lacking.add("write (w)");
        }
        if (!lacking.isEmpty()) {
            found.addAnew(
                    ERROR,
                    "sas-rights-narrow",
                    "The SAS lacks the right to %s, so Maxar cannot deliver."
                            .formatted(String.join(" and to ", lacking)),
                    NEEDED);
        }
    }

    private static void wide(String rights, Findings found) {
        List<String> more = POWERS.entrySet().stream()
                .filter(power -> rights.indexOf(power.getKey()) >= 0)
                .map(power -> power.getValue() + " (" + power.getKey() + ")")
                .toList();
        if (!more.isEmpty()) {
            found.addAnew(
                    WARNING,
                    "sas-rights-wide",
                    "The SAS may do more than Maxar needs: %s. Maxar needs create and write."
                            .formatted(String.join(", ", more)),
                    NEEDED);
        }
    }

    private static void unknown(String rights, Findings found) {
        if (rights.chars().anyMatch(right -> "acw".indexOf(right) < 0 && !POWERS.containsKey((char) right))) {
            found.addAnew(
                    WARNING,
                    "sas-rights-unfamiliar",
                    "Among the rights (sp=) is one that this portal does not know.",
                    NEEDED);
        }
    }

    /** Azure documents an order for the letters; the others came later and are put in several places. */
    private static boolean isInOrder(String rights) {
        int last = -1;
        for (char right : rights.toCharArray()) {
            int place = ORDER.indexOf(right);
            if (place >= 0 && place < last) {
                return false;
            }
            last = Math.max(last, place);
        }
        return true;
    }

    private static Map<Character, String> powers() {
        Map<Character, String> powers = new LinkedHashMap<>();
        powers.put('r', "read");
        powers.put('l', "list");
        powers.put('d', "delete");
        powers.put('x', "delete versions");
        powers.put('y', "delete for good");
        powers.put('t', "tag");
        powers.put('f', "find by tags");
        powers.put('m', "move");
        powers.put('e', "look up properties");
        powers.put('o', "change owners");
        powers.put('p', "change permissions");
        powers.put('i', "set immutability");
        powers.put('u', "update");
        return powers;
    }
}
