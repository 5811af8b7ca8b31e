package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialsName;
import dev.maxarportal.credentials.SecretsInText;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form that registers a credential.
 *
 * @param provider {@code azure} or {@code gcs}
 * @param secret the secret as text; never shown again
 * @param file the secret as a file; never shown again
 * @param overwrite {@code true} when an existing credential may be replaced, or its name
 * @param confirm the name, typed once more before an existing credential is replaced
 * @param seen which state of the existing credential was shown, by {@link Seen}
 * @param accept what somebody agreed to, by {@link Found#consent}, with commas between them
 * @param follows name of the credential whose place this one is to take
 */
record RegistrationForm(
        @Nullable String name,
        @Nullable String provider,
        @Nullable String secret,
        @Nullable MultipartFile file,
        @Nullable String description,
        @Nullable String overwrite,
        @Nullable String confirm,
        @Nullable String seen,
        @Nullable String accept,
        @Nullable String follows) {

    private static final int LONGEST_DESCRIPTION = 500;
    private static final int LONGEST_PREDECESSOR = 200;

    static RegistrationForm prefilled(
            String name, @Nullable String provider, String description, @Nullable String follows) {
        return new RegistrationForm(name, provider, null, null, description, null, null, null, null, follows);
    }

    /** The same for a credential that exists, whose description stays unless another one was asked for. */
    RegistrationForm replacing(Credential existing, @Nullable String asked) {
        String choice =
                existing.provider() == null ? provider : existing.provider().code();
        return prefilled(
                trimmedName(),
                provider == null || provider.isEmpty() ? choice : provider,
                asked == null ? existing.description() : asked,
                follows);
    }

    /** As pages may show it: empty when it looks like a secret, which is never shown again. */
    @Override
    public String name() {
        return CredentialsName.looksLikeSecret(trimmedName()) ? "" : trimmedName();
    }

    /** As pages may show it, and as it was typed: empty when it looks like a secret. */
    @Override
    public String description() {
        String typed = Objects.requireNonNullElse(description, "");
        return SecretsInText.areIn(typed) ? "" : typed;
    }

    /** What is wrong with the description, which everybody in the account may read; null if it will do. It never quotes it. */
    @Nullable
    String descriptionRefusal() {
        if (SecretsInText.areIn(trimmedDescription())) {
            return "This looks like a secret, and everybody in the account can read descriptions. Enter the secret in its own field.";
        }
        return trimmedDescription().length() > LONGEST_DESCRIPTION
                ? "Use at most " + LONGEST_DESCRIPTION + " characters."
                : null;
    }

    String trimmedName() {
        return text(name);
    }

    String trimmedDescription() {
        return text(description);
    }

    /** Null when it takes no other credential's place; one that replaces itself does not. */
    public @Nullable String predecessor() {
        String old = text(follows);
        boolean possible = CredentialsName.isAddressable(old)
                && old.length() <= LONGEST_PREDECESSOR
                && !CredentialsName.looksLikeSecret(old);
        return possible && !old.equals(trimmedName()) ? old : null;
    }

    Set<String> agreed() {
        return Arrays.stream(text(accept).split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether somebody asks for an existing credential to be replaced. */
    boolean asksToReplace() {
        return "true".equals(overwrite) || isName(overwrite);
    }

    /** The name as it was typed once more; empty when something else was typed, which may be anything. */
    String confirmation() {
        return isName(confirm) ? trimmedName() : "";
    }

    /** Whether the name was typed once more. */
    boolean isConfirmed() {
        return isName(confirm) || isName(overwrite);
    }

    private boolean isName(@Nullable String typed) {
        return !text(typed).isEmpty() && text(typed).equals(trimmedName());
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    private boolean hasSecret() {
        return secret != null && !secret.isBlank();
    }

    /** Browsers send a part without a file name when no file was chosen. */
    private boolean hasFile() {
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

    @Override
    public String toString() {
        return "RegistrationForm[" + name() + "]";
    }
}
