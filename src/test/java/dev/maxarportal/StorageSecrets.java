package dev.maxarportal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.maxarportal.credentials.SampleGoogleKey;
import dev.maxarportal.credentials.SampleSas;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Secrets as Azure and Google make them, and the pieces by which any part of them is found again. */
final class StorageSecrets {

    private static final String SIGNATURE = "SANDBOXSIGofThisTest";
    private static final String PEM_BODY =
            Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(SampleGoogleKey.der());
    private static final int PIECE = 24;

    /** A Google service-account key, as the file has it. */
    static final String GOOGLE = SampleGoogleKey.json();

    private StorageSecrets() {}

    /** The SAS address of a container, with the rights that a delivery needs. */
    static String sas(String container, Duration left) {
        return sas(container, "cw", left);
    }

    static String sas(String container, String rights, Duration left) {
        return SampleSas.ending(Instant.now().plus(left))
                .in(container)
                .with("sp", rights)
                .with("sig", SampleSas.signature(SIGNATURE))
                .url();
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    /** Short pieces of all of it, in every form in which it was handed in or may be kept; the marks of its kind are none. */
    static List<String> pieces() {
        String once = base64(GOOGLE);
        return Stream.of(
                        Stream.of(SIGNATURE, "sig=SANDBOX"),
                        cut(PEM_BODY.replace("\n", "")),
                        PEM_BODY.lines().map(line -> line.substring(0, Math.min(PIECE, line.length()))),
                        cut(once),
                        cut(base64(once)),
                        cut(base64(GOOGLE.strip())))
                .flatMap(pieces -> pieces)
                .filter(piece -> piece.length() > 8)
                .distinct()
                .toList();
    }

    /** Which of the pieces are in the texts. */
    static List<String> foundIn(Iterable<String> texts) {
        List<String> found = new ArrayList<>();
        List<String> pieces = pieces();
        for (String text : texts) {
            String small = text.toLowerCase(Locale.ROOT);
            pieces.stream()
                    .filter(piece -> small.contains(piece.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresent(piece -> found.add(piece + " in " + text));
        }
        return found;
    }

    private static Stream<String> cut(String text) {
        return IntStream.iterate(0, at -> at + PIECE <= text.length(), at -> at + PIECE)
                .mapToObj(at -> text.substring(at, at + PIECE));
    }
}
