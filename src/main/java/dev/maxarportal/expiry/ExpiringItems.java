package dev.maxarportal.expiry;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a room has that ends. The room makes it a bean, and people are told on every page. */
public interface ExpiringItems {

    /** What one of them is called, such as {@code API key}. */
    String noun();

    /** Path of their list, which takes {@code status=soon} and {@code status=expired}. */
    String path();

    /**
     * Those of a person that end after the one time and not after the other and that the person would want to know of, the
     * first to end first. Asked for with every page, so it must be cheap and must not ask Maxar.
     *
     * @param reader the person; rooms that tell administrators only find out from it whether it is one
     */
    List<Expiring> ending(Principal reader, Instant after, Instant until);

    /** How many of everybody's are in a state; those states that nobody's is in may be left out. */
    Map<ExpiryState, Integer> counted(Instant now);
}
