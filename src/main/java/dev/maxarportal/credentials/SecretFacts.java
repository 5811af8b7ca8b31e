package dev.maxarportal.credentials;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What may be remembered of a secret: enough to know what it is for and when it ends, not enough to use it. */
public sealed interface SecretFacts permits AzureFacts, GoogleFacts {

    Provider provider();

    /** Where it leads, in a word: account and container, or the e-mail address by which Google knows the client. */
    String place();

    /** From when on it can be used; null when it does not tell, which means at once. */
    @Nullable
    Instant begins();

    /** From when on it cannot be used any more; null when it does not tell. */
    @Nullable
    Instant ends();

    /** The first eight hex digits of a SHA-256 by which the same secret is recognised. */
    String fingerprint();
}
