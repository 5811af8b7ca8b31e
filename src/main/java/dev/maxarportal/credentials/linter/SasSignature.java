package dev.maxarportal.credentials.linter;

import static dev.maxarportal.credentials.Severity.ERROR;
import static dev.maxarportal.credentials.Severity.NOTE;
import static dev.maxarportal.credentials.Severity.WARNING;

import java.util.Base64;
import java.util.regex.Pattern;

/** The signature is an HMAC-SHA256 in Base64, which always has 44 characters, the last of them an equals sign. */
final class SasSignature implements SasRule {

    private static final int BYTES = 32;
    private static final int LENGTH = 44;
    private static final Pattern MASKED =
            Pattern.compile("\\*\\*|…|\\.\\.\\.|redacted|masked|hidden", Pattern.CASE_INSENSITIVE);
    private static final String COPY_AGAIN = "Copy the whole URL again, with the copy button beside it.";

    @Override
    public void look(Sas sas, Findings found) {
        String signature = sas.parameters.text("sig");
        if (signature.isEmpty()) {
            found.addAnew(
                    ERROR,
                    "sas-no-signature",
                    "The URL has no signature (sig=), so it opens nothing.",
                    "Copy the Blob SAS URL, not the container’s plain address.");
        } else if (signature.indexOf(' ') >= 0) {
            found.addAnew(
                    ERROR,
                    "sas-signature-space",
                    "A space stands in the signature where a “+” was: the URL was encoded wrongly on its way here.",
                    COPY_AGAIN);
        } else if (MASKED.matcher(signature).find()) {
            found.addAnew(
                    ERROR,
                    "sas-signature-masked",
                    "The signature (sig=) is masked: a program or a person replaced it by a placeholder.",
                    COPY_AGAIN);
        } else if (isWhole(signature + "=")) {
            found.addAnew(
                    WARNING,
                    "sas-signature-cut",
                    "The last character of the signature (sig=), an equals sign, is missing: the end was cut off.",
                    COPY_AGAIN);
        } else if (!isWhole(signature)) {
            // What else a signature may look like is Azure's to decide, and may change.
            found.addAnew(
                    NOTE,
                    "sas-signature",
                    signature.length() < LENGTH
                            ? "The signature (sig=) is shorter than those that Azure makes. The end of it may have been cut off."
                            : "The signature (sig=) does not look like those that Azure makes. Something may have been changed in it.",
                    COPY_AGAIN);
        }
    }

    private static boolean isWhole(String signature) {
        try {
            return signature.length() == LENGTH && Base64.getDecoder().decode(signature).length == BYTES;
        } catch (IllegalArgumentException quotesTheSignature) {
            return false;
        }
    }
}
