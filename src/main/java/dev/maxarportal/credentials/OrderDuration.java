package dev.maxarportal.credentials;

import java.time.Duration;

/** How long Maxar takes for an order, in which its credential has to work: three to five days, says Maxar's documentation. */
public final class OrderDuration {

    public static final Duration LONGEST = Duration.ofDays(5);

    private OrderDuration() {}
}
