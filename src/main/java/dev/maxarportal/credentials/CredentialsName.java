package dev.maxarportal.credentials;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The rule for names: a credential is addressed by its name, at Maxar and here, and cannot be renamed. */
public final class CredentialsName {

    private static final int LONGEST = 100;
    private static final Pattern RULE = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final Pattern FOREIGN_LETTER = Pattern.compile("[\\p{L}\\p{M}\\p{N}&&[^A-Za-z0-9]]");
    private static final Pattern PICTURE = Pattern.compile("[\\p{So}\\p{Sk}\\p{Cs}\\p{Co}&&[^\\x00-\\x7F]]");

    private CredentialsName() {}

    /** What is wrong with a name that somebody wants to give, or null if it will do. It never quotes the name. */
    public static @Nullable String refusal(String name) {
        if (name.isEmpty()) {
            return "Enter a name; orders refer to the credential by it.";
        }
        if (looksLikeSecret(name)) {
            return "This looks like a secret. Enter a short name here, and the secret in its own field.";
        }
        if (name.length() > LONGEST) {
            return "Use at most 100 characters.";
        }
        if (name.equals("new")) {
            return "“new” is the address of this form, so no credential can have it as its name. Choose another.";
        }
        return isAddressable(name) ? null : refusalOfSigns(name);
    }

    private static String refusalOfSigns(String name) {
        if (SPACE.matcher(name).find()) {
            return "A name has no spaces. Use “-” or “_” between words.";
        }
        if (name.contains("/")) {
            return "A name has no “/”, because it becomes part of an address. Use “-” or “_”.";
        }
        if (name.contains("\\")) {
            return "A name has no “\\”, because it becomes part of an address. Use “-” or “_”.";
        }
        if (name.contains(".")) {
            return "A name has no dots. Use “-” or “_”.";
        }
        if (PICTURE.matcher(name).find()) {
            return "A name has no emoji or other pictures. Use the letters A to Z, digits, “-” and “_”.";
        }
        if (INVISIBLE.matcher(name).find()) {
            return "There is an invisible control character in the name. Type the name instead of pasting it.";
        }
        return FOREIGN_LETTER.matcher(name).find()
                ? "A name has only the letters A to Z, without accents and from no other alphabet."
                : "Use only the letters A to Z, digits, “-” and “_”.";
    }

    /** Whether a secret may have been put into the field for the name, so that it must not be shown again or written down. */
    public static boolean looksLikeSecret(String name) {
        return name.contains("://") || name.contains("{") || SecretsInText.areIn(name);
    }

    /** Whether an address can hold the name as it is; Maxar may know names that were made without this rule. */
    public static boolean isAddressable(String name) {
        return RULE.matcher(name).matches();
    }

    /** Ends a request for a name that no page can show. */
    public static void requireAddressable(String name) {
        if (!isAddressable(name)) {
            throw notRegistered();
        }
    }

    public static ErrorResponseException notRegistered() {
        ProblemDetail told = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "It may have been deleted, or the address is mistyped. The list has them all.");
        told.setTitle("No credential is registered under this name");
        return new ErrorResponseException(HttpStatus.NOT_FOUND, told, null);
    }
}
