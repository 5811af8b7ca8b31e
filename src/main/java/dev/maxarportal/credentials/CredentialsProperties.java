package dev.maxarportal.credentials;

import dev.maxarportal.settings.InvalidSettingException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which storage this portal knows.
 *
 * @param azureHostSuffixes how hosts of Azure Blob Storage may end besides {@code .blob.core.windows.net}, as in national clouds
 */
@ConfigurationProperties("portal.credentials")
public record CredentialsProperties(@DefaultValue("") List<String> azureHostSuffixes) {

    private static final String USUAL = ".blob.core.windows.net";
    private static final String SUFFIX = "(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?){2,}";

    public CredentialsProperties {
        azureHostSuffixes = Stream.concat(Stream.of(USUAL), azureHostSuffixes.stream())
                .map(suffix -> suffix.strip().toLowerCase(Locale.ROOT))
                .filter(suffix -> !suffix.isEmpty())
                .map(suffix -> suffix.startsWith(".") ? suffix : "." + suffix)
                .distinct()
                .toList();
        if (!azureHostSuffixes.stream().allMatch(suffix -> suffix.matches(SUFFIX))) {
            throw new InvalidSettingException(
                    "PORTAL_CREDENTIALS_AZURE_HOST_SUFFIXES holds what is no end of a host name.",
                    "Set it to ends such as .blob.core.usgovcloudapi.net with commas between them, or leave it out.");
        }
    }
}
