package dev.maxarportal.credentials.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else did to the credential between looking at it and writing.
 *
 * @param gone whether it is there no more
 * @param by name of the person; null when nobody knows
 * @param at null when nobody knows
 */
record Meanwhile(
        boolean gone, @Nullable String by, @Nullable Instant at) {}
