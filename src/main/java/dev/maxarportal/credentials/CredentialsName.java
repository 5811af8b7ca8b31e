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

    private CredentialsName() {}

    /** What is wrong with a name that somebody wants to give, or null if it will do. */
    public static @Nullable String refusal(String name) {
        if (name.isEmpty()) {
            return "Enter a name; orders refer to the credential by it.";
        }
        if (name.length() > LONGEST) {
            return "Use at most 100 characters.";
        }
        if (SPACE.matcher(name).find()) {
            return "A name has no spaces. Use “-” or “_” between words.";
        }
        if (name.contains("/") || name.contains("..")) {
            return "A name has no “/” and no “..”, because it becomes part of an address.";
        }
        return isAddressable(name) ? null : "Use only the letters A to Z, digits, “-” and “_”.";
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
