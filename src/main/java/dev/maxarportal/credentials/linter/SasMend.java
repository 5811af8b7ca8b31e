package dev.maxarportal.credentials.linter;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;

/** How a SAS URL is made that will do, in the portal of Azure and with its command line. */
final class SasMend {

    private static final Period USUAL_LIFE = Period.ofDays(90);
    private static final String USUAL_SUFFIX = ".blob.core.windows.net";

    private SasMend() {}

    static String anew(Sas sas) {
        String suffix = sas.suffix();
        return anew(
                orElse(sas.account(), "ACCOUNT"),
                orElse(sas.container(), "CONTAINER"),
                suffix == null ? USUAL_SUFFIX : suffix,
                sas.now.atZone(ZoneOffset.UTC).toLocalDate().plus(USUAL_LIFE));
    }

    static String anew(LocalDate today) {
        return anew("ACCOUNT", "CONTAINER", USUAL_SUFFIX, today.plus(USUAL_LIFE));
    }

    /** The command prints the whole URL, in Bash and in PowerShell. */
    private static String anew(String account, String container, String suffix, LocalDate end) {
        return """
                For a new SAS URL, in the Azure portal: storage account %1$s, Containers, “⋯” of %2$s, Generate SAS, tick Create and \
                Write, set the end, and copy the Blob SAS URL. Or run:
                echo "https://%1$s%3$s/%4$s?$(az storage container generate-sas --account-name %1$s --name '%2$s' \
                --permissions cw --expiry %5$sT00:00Z --https-only --output tsv)\"""".formatted(account, container, suffix, container.replace("$", "%24"), end);
    }

    private static String orElse(String name, String placeholder) {
        return name.isEmpty() ? placeholder : name;
    }
}
