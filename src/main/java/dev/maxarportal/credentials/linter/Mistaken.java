package dev.maxarportal.credentials.linter;

import dev.maxarportal.credentials.Finding;
import dev.maxarportal.credentials.Severity;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recognises other secrets, and other things, that are handed in by mistake. */
final class Mistaken {

    static final String S3 =
            "This belongs to Amazon S3. For S3 nothing is stored at Maxar: the bucket’s policy lets Maxar write.";
    static final String S3_MEND =
            "Set up the bucket’s policy as Maxar’s documentation says; no credential is needed here.";
    static final String ENCODED_TWICE =
            "The URL was percent-encoded twice (%25 or %26 where “%” or “&” belongs), so Azure would not know the signature.";
    static final String ENCODED_TWICE_MEND = "Copy the URL again as Azure shows it, or decode it once.";

    private static final Pattern S3_KEY = Pattern.compile("(?:AKIA|ASIA)[A-Z0-9]{16}\\b");
    private static final Pattern CONNECTION = Pattern.compile(
            "\\b(?:accountkey|accountname|sharedaccesssignature|defaultendpointsprotocol|blobendpoint)=");
    private static final Pattern PATH = Pattern.compile("(?:/|~|\\.{1,2}[/\\\\]|\\\\\\\\|[A-Za-z]:[/\\\\]|file:).*+");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)[^{}\"]{1,250}\\.(?:json|p12|pfx|pem|key|txt)");
    private static final Pattern HOST_AND_PATH =
            Pattern.compile("(?://)?[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)++(?::[0-9]++)?(?:/[^?=&]*+)?");
    private static final int LONGEST_PATH = 1024;
    private static final int ACCOUNT_KEY = 64;

    private Mistaken() {}

    /** What was handed in for Azure instead of a SAS URL; null when it is nothing that is known. */
    static @Nullable Finding forSas(String text) {
        if (text.startsWith("{") || text.startsWith("[") || isJsonInBase64(text)) {
            return error(
                    "google-key-for-azure",
                    "This looks like the key of a Google service account, and the chosen storage is Azure.",
                    "Choose Google Cloud Storage, or paste a SAS URL.");
        }
        if (isConnection(text)) {
            return error(
                    "sas-connection-string",
                    "This is a connection string. Maxar needs the SAS URL of a container, which begins with https://.",
                    "If it holds an AccountKey, keep that to yourself. Azure portal: the container’s Generate SAS, Blob SAS URL.");
        }
        if (isAccountKey(text)) {
            return error(
                    "sas-account-key",
                    "This is the key of a whole storage account, which opens everything in it. Maxar needs a SAS URL.",
                    "Keep the key to yourself. Azure portal: the container’s Generate SAS, Blob SAS URL.");
        }
        if (lacksScheme(text)) {
            return error(
                    "sas-no-scheme",
                    "The https:// at the beginning of the URL is missing.",
                    "Write https:// before the name of the host; the rest stays.");
        }
        if (isToken(text)) {
            return error(
                    "sas-token-alone",
                    "This is the SAS token alone. Maxar needs the whole SAS URL, which begins with https://.",
                    "Put https://ACCOUNT.blob.core.windows.net/CONTAINER? before it, or copy the Blob SAS URL.");
        }
        return forBoth(text);
    }

    /** What was handed in for Google instead of a key; null when it is nothing that is known. */
    static @Nullable Finding forGoogle(String text) {
        if (isConnection(text)
                || isAccountKey(text)
                || isToken(text)
                || lacksScheme(text)
                || text.contains("sig=")
                || hasBlobHost(text)) {
            return error(
                    "sas-for-google",
                    "This looks like a secret of Azure, and the chosen storage is Google.",
                    "Choose Azure Blob Storage, or hand in the JSON file of a Google key.");
        }
        if (isPath(text)) {
            return error(
                    "key-path",
                    "This is the path or the name of a file. The portal cannot read files on your computer by their path.",
                    "Choose the file with the file field, or open it and paste its text.");
        }
        if (text.startsWith("AIza") || text.startsWith("ya29.")) {
            return error(
                    "key-api",
                    "This is an API key or an access token of Google. Maxar needs the JSON key of a service account.",
                    "Make one: " + KeyMend.command(""));
        }
        return forBoth(text);
    }

    private static @Nullable Finding forBoth(String text) {
        if (text.startsWith("-----BEGIN")) {
            return error(
                    "key-alone",
                    "This is a private key or a certificate alone. Maxar cannot tell from it whose it is.",
                    "Google: hand in the whole JSON file that holds the key. Azure: paste the SAS URL of the container.");
        }
        if (S3_KEY.matcher(text).lookingAt() || text.startsWith("s3://") || text.contains("aws_secret_access_key")) {
            return error("secret-s3", S3, S3_MEND);
        }
        if (text.startsWith("gs://")) {
            return error(
                    "key-bucket",
                    "This is the address of a bucket of Google Cloud Storage, not a secret.",
                    "Choose Google Cloud Storage and hand in the JSON key of a service account; orders name the bucket.");
        }
        return null;
    }

    private static boolean isConnection(String text) {
        return CONNECTION.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean hasBlobHost(String text) {
        return text.startsWith("http") && text.contains(".blob.");
    }

    /** A host, a path and the parameters of a SAS, without what tells how to get there. */
    private static boolean lacksScheme(String text) {
        int question = text.indexOf('?');
        return question > 0
                && HOST_AND_PATH.matcher(text.substring(0, question)).matches()
                && hasPartOfSas(text.substring(question));
    }

    /** Parameters of a SAS, and no address before them. */
    private static boolean isToken(String text) {
        String query = text.startsWith("?") ? text.substring(1) : text;
        return !query.startsWith("http")
                && query.indexOf('=') > 0
                && query.indexOf('&') > 0
                && query.indexOf("://") < 0
                && query.indexOf('/') != 0
                && hasPartOfSas(query);
    }

    private static boolean hasPartOfSas(String query) {
        return Stream.of("sig=", "sv=", "se=").anyMatch(query::contains);
    }

    private static boolean isAccountKey(String text) {
        try {
            return text.length() == 88 && Base64.getDecoder().decode(text).length == ACCOUNT_KEY;
        } catch (IllegalArgumentException quotesTheText) {
            return false;
        }
    }

    /** In Base64, JSON begins with one of these, by what follows its first brace. */
    private static boolean isJsonInBase64(String text) {
        return text.indexOf(':') < 0
                && Stream.of("eyJ", "ewo", "ew0", "eyA", "ewk").anyMatch(text::startsWith);
    }

    private static boolean isPath(String text) {
        return text.length() <= LONGEST_PATH
                && text.lines().count() == 1
                && (PATH.matcher(text).matches() || FILE_NAME.matcher(text).matches());
    }

    private static Finding error(String code, String message, String mend) {
        return new Finding(Severity.ERROR, code, message, mend);
    }
}
