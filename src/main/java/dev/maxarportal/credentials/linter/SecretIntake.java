package dev.maxarportal.credentials.linter;

import dev.maxarportal.credentials.Provider;
import dev.maxarportal.maxar.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Takes the secret out of the form, where it is either text or a file, and has it read by the rules of its provider. */
final class SecretIntake {

    private static final int LARGEST = 64 * 1024;
    private static final String TOO_LARGE = "This is larger than 64 KB, so it is neither a SAS URL nor a Google key.";
    private static final String NO_TEXT = "This is not a text file. Choose the JSON file that Google gave you.";

    private SecretIntake() {}

    static Reading read(Provider provider, @Nullable String typed, @Nullable MultipartFile file) {
        String text = typed == null ? "" : typed;
        if (isChosen(file) && !text.isBlank()) {
            return new Reading.Refused("secret", "Hand in either text or a file, not both.");
        }
        if (file != null && isChosen(file)) {
            return provider == Provider.GCS
                    ? readFile(file)
                    : new Reading.Refused("file", "A file is for Google keys. Paste the SAS URL as text.");
        }
        return readText(provider, text);
    }

    private static Reading readText(Provider provider, String typed) {
        if (typed.isBlank()) {
            return new Reading.Refused(
                    "secret",
                    provider == Provider.AZURE
                            ? "Paste the SAS URL of the container."
                            : "Choose the key’s JSON file, or paste its text.");
        }
        if (typed.length() > LARGEST) {
            return new Reading.Refused("secret", TOO_LARGE);
        }
        HandedIn text = new HandedIn("secret", Secret.of(typed));
        return provider == Provider.AZURE ? AzureSas.read(text) : GoogleKey.read(text);
    }

    /** Browsers send a part without a file name when no file was chosen. */
    private static boolean isChosen(@Nullable MultipartFile file) {
        if (file == null) {
            return false;
        }
        String name = file.getOriginalFilename();
        return !file.isEmpty() || name != null && !name.isEmpty();
    }

    private static Reading readFile(MultipartFile file) {
        if (file.isEmpty()) {
            return new Reading.Refused("file", "This file is empty.");
        }
        if (file.getSize() > LARGEST) {
            return new Reading.Refused("file", TOO_LARGE);
        }
        String text = text(file);
        return text == null
                ? new Reading.Refused("file", NO_TEXT)
                : GoogleKey.read(new HandedIn("file", Secret.of(text)));
    }

    /** Null when the file holds something else than text. */
    private static @Nullable String text(MultipartFile file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(file.getBytes());
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.indexOf('\0') < 0 ? text : null;
        } catch (CharacterCodingException noText) {
            return null;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
