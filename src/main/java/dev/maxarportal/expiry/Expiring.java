package dev.maxarportal.expiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that ends.
 *
 * @param name what the person calls it
 * @param begins when its life began; null when that is not known
 */
public record Expiring(String name, @Nullable Instant begins, Instant ends) {

    ExpiryState at(Instant now) {
        return ExpiryState.at(now, begins, ends);
    }
}
