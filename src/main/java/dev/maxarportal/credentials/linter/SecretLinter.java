package dev.maxarportal.credentials.linter;

import dev.maxarportal.credentials.AzureFacts;
import dev.maxarportal.credentials.GoogleFacts;
import dev.maxarportal.credentials.Provider;
import dev.maxarportal.credentials.SecretFacts;
import dev.maxarportal.maxar.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads a secret by the rules of its provider. Nothing is asked over the network, and nothing of the secret is kept. */
@Component
public class SecretLinter {

    /**
     * Reads a secret that came as text or as a file.
     *
     * @param text as it was typed or pasted; null or blank when there is none
     * @param file null or without a name when none was chosen
     */
    public Inspection inspect(Provider provider, @Nullable String text, @Nullable MultipartFile file) {
        return switch (SecretIntake.read(provider, text, file)) {
            case Reading.Refused(String field, String message) -> Inspection.refused(field, "refused", message);
            case Reading.Accepted(Secret secret) -> new Inspection("secret", List.of(), facts(provider), secret);
        };
    }

    private static SecretFacts facts(Provider provider) {
        return provider == Provider.AZURE
                ? new AzureFacts("", "", null, "", null, null, "00000000")
                : new GoogleFacts(null, "", null, "00000000");
    }
}
