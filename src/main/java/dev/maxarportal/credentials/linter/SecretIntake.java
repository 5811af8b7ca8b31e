package dev.maxarportal.credentials.linter;

import dev.maxarportal.credentials.Finding;
import dev.maxarportal.credentials.Provider;
import dev.maxarportal.credentials.Severity;
import dev.maxarportal.maxar.Secret;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Takes the secret out of the form, where it is either text or a file. */
final class SecretIntake {

    private static final int LARGEST = 64 * 1024;

    private SecretIntake() {}

    static Intake read(Provider provider, @Nullable String typed, @Nullable MultipartFile file) {
        String text = typed == null ? "" : typed;
        if (file == null || !isChosen(file)) {
            return readText(provider, text);
        }
        return text.isBlank()
                ? readFile(file)
                : unfit(
                        "secret",
                        "secret-and-file",
                        "A text and a file were handed in. Use one of them, not both.",
                        "Empty the text field, or take the file out.");
    }

    private static Intake readText(Provider provider, String typed) {
        if (typed.isBlank()) {
            return provider == Provider.AZURE
                    ? unfit(
                            "secret",
                            "secret-empty",
                            "Nothing was entered. Paste the SAS URL of the container.",
                            "Azure portal: storage account, Containers, “⋯” of the container, Generate SAS, Blob SAS URL.")
                    : unfit(
                            "secret",
                            "secret-empty",
                            "Nothing was entered. Choose the key’s JSON file, or paste its text.",
                            "Make a key with: " + KeyMend.command(""));
        }
        if (typed.length() > LARGEST) {
            return tooLarge("secret");
        }
        if (typed.chars().anyMatch(SecretIntake::isControl)) {
            return unfit(
                    "secret",
                    "secret-control",
                    "The text holds control characters, so something else than a secret was copied, or its copy is damaged.",
                    "Copy it again from where it was made, as plain text.");
        }
        return new Text(new HandedIn("secret", Secret.of(typed)));
    }

    private static Intake readFile(MultipartFile file) {
        if (file.isEmpty()) {
            return unfit("file", "file-empty", "This file is empty.", "Choose the file again, or make a new key.");
        }
        if (file.getSize() > LARGEST) {
            return tooLarge("file");
        }
        byte[] bytes;
        try {
            bytes = file.getBytes();
        } catch (IOException lost) {
            return unfit("file", "file-lost", "The file did not arrive whole.", "Choose it again and send the form.");
        }
        String text = TextOfBytes.read(bytes);
        if (text == null || text.chars().anyMatch(SecretIntake::isControl)) {
            return notText(bytes);
        }
        return text.isBlank()
                ? unfit("file", "file-empty", "This file holds nothing but white space.", "Choose the right file.")
                : new Text(new HandedIn("file", Secret.of(text)));
    }

    private static Intake notText(byte[] bytes) {
        if (TextOfBytes.isDer(bytes)) {
            return unfit(
                    "file",
                    "key-p12",
                    "This is a PKCS#12 file or another key in binary form. Maxar takes Google’s keys as JSON.",
                    "Make a JSON key: " + KeyMend.command(""));
        }
        if (bytes[0] == '{') {
            return unfit(
                    "file",
                    "key-encoding",
                    "This file was saved in another encoding than UTF-8, so parts of it cannot be read.",
                    "Hand in the file as Google gave it, or save it again as UTF-8.");
        }
        return unfit(
                "file",
                "file-binary",
                "This is not a text file.",
                "Choose the JSON file that Google gave you, or paste the SAS URL as text.");
    }

    private static Unfit tooLarge(String field) {
        return unfit(
                field,
                "secret-too-large",
                "This is larger than 64 KB, so it is neither a SAS URL nor a Google key.",
                "Choose or copy the secret alone.");
    }

    private static Unfit unfit(String field, String code, String message, String mend) {
        return new Unfit(field, new Finding(Severity.ERROR, code, message, mend));
    }

    /** Browsers send a part without a file name when no file was chosen. */
    private static boolean isChosen(MultipartFile file) {
        String name = file.getOriginalFilename();
        return !file.isEmpty() || name != null && !name.isEmpty();
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && !Character.isWhitespace(character);
    }

    /** What came of it. */
    sealed interface Intake {}

    record Text(HandedIn handedIn) implements Intake {}

    /** Nothing that could be read. */
    record Unfit(String field, Finding finding) implements Intake {}
}
