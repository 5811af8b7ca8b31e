package dev.maxarportal.credentials.linter;

import static dev.maxarportal.credentials.Severity.ERROR;
import static dev.maxarportal.credentials.Severity.WARNING;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SAS must reach the files of a container, and better no more than that. */
final class SasScope implements SasRule {

    private static final Set<String> BLOBS = Set.of("b", "bv", "bs");
    private static final String THE_CONTAINER = "Make it of the container, not of anything in it or around it.";

    @Override
    public void look(Sas sas, Findings found) {
        if (sas.parameters.has("tn")) {
            found.addAnew(
                    ERROR,
                    "sas-of-table",
                    "This is a SAS for a table. Maxar delivers to a container of Blob Storage.",
                    "");
        } else if (sas.kind == SasKind.ACCOUNT) {
            account(sas.parameters.text("ss"), sas.parameters.text("srt"), found);
        } else {
            resource(sas.parameters.value("sr"), found);
        }
    }

    /** Whether it opens a single file only, whose name goes on after the container's. */
    static boolean isOfBlob(Sas sas) {
        return BLOBS.contains(sas.parameters.text("sr"));
    }

    private static void resource(@Nullable String resource, Findings found) {
        switch (resource) {
            case "c" -> {}
            case null ->
                found.addAnew(
                        ERROR,
                        "sas-no-resource",
                        "The SAS does not tell what it is for: neither sr= nor ss= is there. A part of it was cut off.",
                        "Copy the whole URL again.");
            case "b" ->
                found.addAnew(
                        ERROR,
                        "sas-of-blob",
                        "This SAS is for a single file (sr=b). Maxar delivers many.",
                        THE_CONTAINER);
            case "bv" ->
                found.addAnew(
                        ERROR,
                        "sas-of-version",
                        "This SAS is for one version of a single file (sr=bv).",
                        THE_CONTAINER);
            case "bs" ->
                found.addAnew(
                        ERROR,
                        "sas-of-snapshot",
                        "This SAS is for a snapshot of a single file (sr=bs).",
                        THE_CONTAINER);
            case "d" ->
                found.addAnew(
                        ERROR,
                        "sas-of-folder",
                        "This SAS is for a folder (sr=d). Maxar needs one for the whole container.",
                        THE_CONTAINER);
            case "s", "f" ->
                found.addAnew(
                        ERROR,
                        "sas-of-share",
                        "This is a SAS for a file share. Maxar delivers to a container of Blob Storage.",
                        "");
            default ->
                found.addAnew(
                        WARNING,
                        "sas-resource-unfamiliar",
                        "What the SAS is for (sr=) is nothing that this portal knows; a container is “c”.",
                        THE_CONTAINER);
        }
    }

    private static void account(String services, String types, Findings found) {
        if (!services.contains("b")) {
            found.addAnew(ERROR, "sas-other-service", otherService(services), "Make it of the container.");
        }
        if (!types.contains("o")) {
            found.addAnew(
                    ERROR,
                    "sas-no-objects",
                    "This account SAS does not reach the files in containers: srt= holds no “o”.",
                    "Make a SAS of the container, or tick Object among the resource types.");
        }
        found.addAnew(
                WARNING,
                "sas-of-account",
                "This is an account SAS: it reaches every container of the storage account, not only this one.",
                "A SAS of the container alone is safer.");
    }

    private static String otherService(String services) {
        return switch (services) {
            case "" -> "The account SAS does not tell for which services it is (ss=): a part of it was cut off.";
            case "q" -> "This account SAS is for queues only. Maxar delivers to Blob Storage.";
            case "t" -> "This account SAS is for tables only. Maxar delivers to Blob Storage.";
            case "f" -> "This account SAS is for file shares only. Maxar delivers to Blob Storage.";
            default -> "This account SAS is not for Blob Storage: ss= holds no “b”.";
        };
    }
}
