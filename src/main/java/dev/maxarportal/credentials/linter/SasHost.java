package dev.maxarportal.credentials.linter;

import static dev.maxarportal.credentials.Severity.ERROR;
import static dev.maxarportal.credentials.Severity.NOTE;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The host must be that of an account's blobs; everything else that Azure has looks much the same. */
final class SasHost implements SasRule {

    private static final List<String> OTHER_CLOUDS = List.of(
            ".blob.core.usgovcloudapi.net",
            ".blob.core.chinacloudapi.cn",
            ".blob.core.cloudapi.de",
            ".blob.storage.azure.net");
    /** Accounts with a DNS zone of Azure's, which many accounts share. */
    private static final Pattern ZONE =
            Pattern.compile("[a-z0-9]{3,24}(\\.z[0-9]{1,3}\\.blob\\.storage\\.azure\\.net)");

    private static final Map<String, String> OTHER_SERVICES = Map.of(
            "queue", "a queue",
            "table", "a table",
            "file", "a file share",
            "dfs", "Data Lake Storage",
            "web", "a website");

    @Override
    public void look(Sas sas, Findings found) {
        if (sas.url.authority.contains("@")) {
            found.add(
                    ERROR,
                    "sas-user",
                    "A user name stands before the host in the URL; Azure has none there.",
                    "Take out everything between https:// and the @, and the @ itself.");
        }
        String port = sas.url.port();
        if ("443".equals(port)) {
            found.add(
                    NOTE,
                    "sas-port-usual",
                    "The URL names port 443, which https uses anyway.",
                    "Nothing needs to be done.");
        } else if (port != null) {
            found.add(
                    ERROR,
                    "sas-port",
                    "The URL names a port; Azure has none.",
                    "Take out the colon and the digits after the host.");
        }
        if (sas.suffix() == null) {
            otherHost(sas.url.host(), found);
        } else if (sas.account().isEmpty()) {
            account(sas.label(), found);
        }
    }

    private static void account(String label, Findings found) {
        if (label.endsWith("-secondary")) {
            found.add(
                    ERROR,
                    "sas-secondary",
                    "This is the secondary address of the storage account, which can only be read.",
                    "Take “-secondary” out of the host.");
        } else {
            found.addAnew(
                    ERROR,
                    "sas-account",
                    "The host does not begin with the name of a storage account: 3 to 24 lower-case letters and digits.",
                    "Copy the URL again as Azure shows it.");
        }
    }

    private static void otherHost(String host, Findings found) {
        String service = service(host);
        if (host.isEmpty()) {
            found.addAnew(ERROR, "sas-no-host", "The URL names no host.", "");
        } else if ("dfs".equals(service)) {
            found.add(
                    ERROR,
                    "sas-host-dfs",
                    "This is the address for Data Lake Storage. Maxar writes to the same storage by its blob address.",
                    "Replace “.dfs.” by “.blob.” in the host; the rest stays.");
        } else if (service != null) {
            found.addAnew(
                    ERROR,
                    "sas-host-" + service,
                    "This is a SAS for " + OTHER_SERVICES.get(service)
                            + ". Maxar delivers to a container of Blob Storage.",
                    "");
        } else if (OTHER_CLOUDS.stream().anyMatch(host::endsWith)) {
            found.add(
                    ERROR,
                    "sas-host-cloud",
                    "This host of Blob Storage is in a part of Azure that this portal does not know.",
                    "If your storage is there, whoever runs this portal adds %s to PORTAL_CREDENTIALS_AZURE_HOST_SUFFIXES."
                            .formatted(endToAdd(host)));
        } else if (host.contains("blob.core.windows.net")) {
            found.addAnew(
                    ERROR,
                    "sas-host-lookalike",
                    "This host only looks like one of Azure Blob Storage. Whoever has it could read what is sent there.",
                    "Compare it with the address that Azure shows, and ask where the URL came from.");
        } else if (host.endsWith(".amazonaws.com")) {
            found.add(ERROR, "secret-s3", Mistaken.S3, Mistaken.S3_MEND);
        } else if (host.endsWith(".googleapis.com") || host.equals("storage.cloud.google.com")) {
            found.add(
                    ERROR,
                    "sas-host-google",
                    "This is an address of Google Cloud Storage. For Google, Maxar needs the key of a service account.",
                    "Choose Google Cloud Storage and hand in the key’s JSON file.");
        } else {
            found.addAnew(
                    ERROR,
                    "sas-host",
                    "The host is none of Azure Blob Storage: it must end with .blob.core.windows.net. A domain of your own does not do.",
                    "Use the storage account’s own address.");
        }
    }

    /** All behind the account's name, where only the number of a DNS zone stands between it and what is known. */
    private static String endToAdd(String host) {
        Matcher zone = ZONE.matcher(host);
        return zone.matches()
                ? zone.group(1)
                : OTHER_CLOUDS.stream().filter(host::endsWith).findFirst().orElseThrow();
    }

    /** Which other service of Azure the host is of, in whichever cloud; null when it is none. */
    private static @Nullable String service(String host) {
        boolean ofAzure = host.contains(".core.") || host.endsWith(".storage.azure.net");
        for (String service : OTHER_SERVICES.keySet()) {
            if (ofAzure && host.contains("." + service + ".")) {
                return service;
            }
        }
        return null;
    }
}
