package dev.maxarportal.credentials.linter;

import static dev.maxarportal.credentials.Severity.ERROR;
import static dev.maxarportal.credentials.Severity.WARNING;

import java.util.Set;

/** The path must name a container and nothing below it: the order says which folder Maxar delivers to. */
final class SasContainer implements SasRule {

    private static final Set<String> KEPT_BY_AZURE = Set.of("$logs", "$blobchangefeed");

    @Override
    public void look(Sas sas, Findings found) {
        String path = sas.path();
        if (path == null) {
            found.addAnew(ERROR, "sas-path", "The path of the URL is not encoded rightly.", "Copy the URL again.");
        } else if (path.isEmpty()) {
            noContainer(sas, found);
        } else if (KEPT_BY_AZURE.contains(path)) {
            found.addAnew(
                    ERROR,
                    "sas-container-kept",
                    "This container is kept by Azure itself, and nothing can be delivered to it.",
                    "Take a container of your own.");
        } else if (sas.container().isEmpty()) {
            found.addAnew(
                    ERROR,
                    "sas-container-name",
                    "The path does not name a container: 3 to 63 lower-case letters, digits and single hyphens.",
                    "Copy the URL again as Azure shows it.");
        } else if (path.contains("/") && !SasScope.isOfBlob(sas)) {
            found.add(
                    ERROR,
                    "sas-path-deeper",
                    "The path goes on after the container " + sas.container() + ". Maxar needs the container alone.",
                    "Take out what stands between the container’s name and the “?”. An order names the folder as its prefix.");
        } else if (path.startsWith("$")) {
            special(path, found);
        }
    }

    private static void noContainer(Sas sas, Findings found) {
        found.add(
                ERROR,
                "sas-no-container",
                "The URL names no container, so it leads to the whole storage account.",
                sas.kind == SasKind.ACCOUNT
                        ? "Put a “/” and the container’s name between the host and the “?”. Better make a SAS of the container."
                        : "Put a “/” and the container’s name between the host and the “?”; it must be the container that the SAS was made for.");
    }

    private static void special(String container, Findings found) {
        if (container.equals("$web")) {
            found.addAnew(
                    WARNING,
                    "sas-container-web",
                    "$web holds the account’s public website, so everybody could download what Maxar delivers.",
                    "Take a container of your own.");
        } else {
            found.addAnew(
                    WARNING,
                    "sas-container-root",
                    "$root cannot hold folders, and Maxar delivers into folders.",
                    "Take a container of your own.");
        }
    }
}
