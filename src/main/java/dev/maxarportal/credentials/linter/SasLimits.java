package dev.maxarportal.credentials.linter;

import static dev.maxarportal.credentials.Severity.ERROR;
import static dev.maxarportal.credentials.Severity.NOTE;
import static dev.maxarportal.credentials.Severity.WARNING;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** How the SAS may be used, and by whom. */
final class SasLimits implements SasRule {

    private static final LocalDate FIRST_VERSION = LocalDate.of(2012, 2, 12);
    /** Since then rights can be to create, protocols be limited, and a SAS be for an account. */
    private static final LocalDate GOOD_VERSION = LocalDate.of(2015, 4, 5);

    @Override
    public void look(Sas sas, Findings found) {
        version(sas, found);
        protocol(sas.parameters.value("spr"), found);
        if (sas.parameters.has("sip")) {
            found.addAnew(
                    WARNING,
                    "sas-addresses",
                    "The SAS can be used only from certain IP addresses (sip=). This portal does not know the addresses that Maxar writes from.",
                    "Leave the allowed IP addresses empty.");
        }
        if (sas.parameters.has("sduoid")) {
            found.addAnew(
                    WARNING,
                    "sas-of-person",
                    "The SAS is bound to one person (sduoid=), who has to sign in besides. Maxar cannot.",
                    "Make it for nobody in particular.");
        }
        if (sas.parameters.has("ses")) {
            found.add(
                    NOTE,
                    "sas-encryption",
                    "Files are encrypted with an encryption scope (ses=); while it is disabled, orders fail.",
                    "Keep the scope enabled as long as orders use this credential.");
        }
        if (sas.kind == SasKind.DELEGATION) {
            delegation(sas.parameters, found);
        }
    }

    private static void version(Sas sas, Findings found) {
        String written = sas.parameters.value("sv");
        if (written == null) {
            found.addAnew(
                    ERROR,
                    "sas-no-version",
                    "The SAS does not tell its version (sv=): a part of it was cut off.",
                    "Copy the whole URL again.");
            return;
        }
        LocalDate version = day(written);
        if (version == null || version.isBefore(FIRST_VERSION)) {
            found.addAnew(
                    ERROR,
                    "sas-version",
                    "The version of the SAS (sv=) is none that Azure ever had.",
                    "Copy the whole URL again.");
        } else if (version.isBefore(GOOD_VERSION)) {
            found.addAnew(
                    WARNING,
                    "sas-version-old",
                    "The SAS is made by rules from before 5 April 2015 (sv=), which know no right to create.",
                    "");
        } else if (version.isAfter(LocalDate.ofInstant(sas.now, ZoneOffset.UTC))) {
            found.add(
                    NOTE,
                    "sas-version-new",
                    "The version of the SAS (sv=) lies in the future.",
                    "Look whether the URL is as Azure shows it.");
        }
    }

    private static void protocol(@Nullable String protocols, Findings found) {
        switch (protocols) {
            case "https" -> {}
            case null ->
                found.addAnew(
                        NOTE,
                        "sas-protocol-open",
                        "The SAS does not insist on https (spr=), so a program might send it unencrypted. This URL does begin with https.",
                        "Choose HTTPS only (--https-only).");
            case "http" ->
                found.addAnew(
                        ERROR,
                        "sas-protocol",
                        "The SAS allows http only (spr=http), and Maxar uses https.",
                        "Choose HTTPS only.");
            case "https,http", "http,https" ->
                found.addAnew(
                        WARNING,
                        "sas-protocol-http",
                        "The SAS can be used over http as well (spr=), where others can read it.",
                        "Choose HTTPS only (--https-only).");
            default ->
                found.addAnew(
                        WARNING,
                        "sas-protocol-unfamiliar",
                        "The allowed protocols (spr=) are nothing that this portal knows.",
                        "Choose HTTPS only (--https-only).");
        }
    }

    private static void delegation(SasParameters parameters, Findings found) {
        if (!SasKind.OF_DELEGATION.stream().allMatch(parameters::has)) {
            found.addAnew(
                    ERROR,
                    "sas-delegation-cut",
                    "Of the key that signed this user delegation SAS (skoid=, sktid=, skt=, ske=, sks=, skv=) a part is missing.",
                    "Copy the whole URL again.");
        } else if (SasTime.read(parameters.value("ske")) == null || SasTime.read(parameters.value("skt")) == null) {
            found.addAnew(
                    ERROR,
                    "sas-delegation-unreadable",
                    "The times of the key that signed this user delegation SAS (skt=, ske=) cannot be read.",
                    "Copy the whole URL again.");
        } else {
            found.add(
                    NOTE,
                    "sas-delegation",
                    "This is a user delegation SAS: it ends with the key that signed it, at most seven days after it was made,"
                            + " and earlier if that person loses their rights.",
                    "For a longer life sign with the account’s key: choose Account key as the signing method.");
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException quotesTheText) {
            return null;
        }
    }
}
