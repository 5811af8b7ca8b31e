package dev.maxarportal.credentials.linter;

import static dev.maxarportal.credentials.Severity.ERROR;
import static dev.maxarportal.credentials.Severity.NOTE;
import static dev.maxarportal.credentials.Severity.WARNING;

import dev.maxarportal.credentials.AzureRight;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Maxar writes new files, which takes the rights to create and to write. Appending (a) adds no power to these. */
final class SasRights implements SasRule {

    private static final String NEEDED = "Tick Create and Write and nothing else (--permissions cw).";
    private static final String ORDER = "racwdl";
    private static final Set<AzureRight> NEEDED_RIGHTS = EnumSet.of(AzureRight.CREATE, AzureRight.WRITE);

    /** All that Maxar does not need and that is more than these. */
    private static final Set<AzureRight> POWERS =
            EnumSet.complementOf(EnumSet.of(AzureRight.CREATE, AzureRight.WRITE, AzureRight.ADD));

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
        List<String> lacking = NEEDED_RIGHTS.stream()
                .filter(right -> !right.isIn(rights))
                .map(AzureRight::inWords)
                .toList();
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
        List<String> more = POWERS.stream()
                .filter(power -> power.isIn(rights))
                .map(AzureRight::inWords)
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
        if (rights.codePoints().anyMatch(letter -> !AzureRight.isKnown(Character.toString(letter)))) {
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
}
