package dev.maxarportal.maxar;

import java.util.Objects;

/** Answer of both usage calls. */
public record ArdUsageAnswer(ArdUsage usage) {

    public ArdUsageAnswer {
        Objects.requireNonNull(usage, "usage");
    }
}
