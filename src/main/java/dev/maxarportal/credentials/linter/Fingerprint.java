package dev.maxarportal.credentials.linter;

import dev.maxarportal.credentials.Sha256;

/** Makes the short mark by which the same secret is recognised; nobody can find the secret by it. */
final class Fingerprint {

    private static final int DIGITS = 8;

    private Fingerprint() {}

    static String of(String text) {
        return Sha256.hex(text).substring(0, DIGITS);
    }

    static String of(byte[] bytes) {
        return Sha256.hex(bytes).substring(0, DIGITS);
    }
}
