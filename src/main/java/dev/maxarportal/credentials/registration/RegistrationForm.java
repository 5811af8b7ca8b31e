package dev.maxarportal.credentials.registration;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form that registers a credential.
 *
 * @param provider {@code azure} or {@code gcs}
 * @param secret the secret as text; never shown again
 * @param file the secret as a file; never shown again
 * @param overwrite {@code true} when an existing credential may be replaced
 * @param overwriteName the name that replacing was asked for; a tick does not count for another name
 */
record RegistrationForm(
        @Nullable String name,
        @Nullable String provider,
        @Nullable String secret,
        @Nullable MultipartFile file,

        @Size(max = 500, message = "Use at most 500 characters.") @Nullable
        String description,

        @Nullable String overwrite,
        @Nullable String overwriteName) {

    static RegistrationForm prefilled(String name, @Nullable String provider, String description) {
        return new RegistrationForm(name, provider, null, null, description, null, null);
    }

    String trimmedName() {
        return name == null ? "" : name.strip();
    }

    String trimmedDescription() {
        return description == null ? "" : description.strip();
    }

    String text() {
        return secret == null ? "" : secret;
    }

    boolean hasSecret() {
        return !text().isBlank();
    }

    /** Browsers send a part without a file name when no file was chosen. */
    boolean hasFile() {
        if (file == null) {
            return false;
        }
        String fileName = file.getOriginalFilename();
        return !file.isEmpty() || fileName != null && !fileName.isEmpty();
    }

    /** Whether a secret came along, in whichever way. */
    public boolean isHandedIn() {
        return hasSecret() || hasFile();
    }

    public boolean mayReplace() {
        boolean otherName = overwriteName != null && !overwriteName.isEmpty() && !overwriteName.equals(trimmedName());
        return "true".equals(overwrite) && !otherName;
    }

    @Override
    public String toString() {
        return "RegistrationForm[" + name + ", " + provider + "]";
    }
}
