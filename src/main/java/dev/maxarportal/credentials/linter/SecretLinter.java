package dev.maxarportal.credentials.linter;

import dev.maxarportal.credentials.CredentialsProperties;
import dev.maxarportal.credentials.Provider;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads a secret by the rules of its provider. Nothing is asked over the network, and nothing of the secret is kept. */
@Component
public class SecretLinter {

    private final AzureSas azure;

    SecretLinter(CredentialsProperties properties, Clock clock) {
        this.azure = new AzureSas(properties.azureHostSuffixes(), clock);
    }

    /**
     * Reads a secret that came as text or as a file.
     *
     * @param text as it was typed or pasted; null or blank when there is none
     * @param file null or without a name when none was chosen
     */
    public Inspection inspect(Provider provider, @Nullable String text, @Nullable MultipartFile file) {
        return switch (SecretIntake.read(provider, text, file)) {
            case SecretIntake.Unfit unfit -> Inspection.refused(unfit.field(), unfit.finding());
            case SecretIntake.Text(HandedIn handedIn) ->
                switch (provider) {
                    case AZURE -> azure.read(handedIn);
                    case GCS -> GoogleKey.read(handedIn);
                };
        };
    }
}
