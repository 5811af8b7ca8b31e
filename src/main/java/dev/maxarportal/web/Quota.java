package dev.maxarportal.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A limit or what is left of it, in US dollars. Maxar writes -1 for unlimited and nothing at all for not set. */
public sealed interface Quota {

    /** An amount of US dollars. */
    record Amount(BigDecimal dollars) implements Quota {}

    /** No limit. */
    record Unlimited() implements Quota {}

    /** Maxar does not say. */
    record NotSet() implements Quota {}

    static Quota of(@Nullable BigDecimal wire) {
        if (wire == null) {
            return new NotSet();
        }
        return wire.compareTo(BigDecimal.ONE.negate()) == 0 ? new Unlimited() : new Amount(wire);
    }

    /** The amount; null when there is none to calculate with. */
    default @Nullable BigDecimal amount() {
        return this instanceof Amount(BigDecimal dollars) ? dollars : null;
    }

    default boolean isUnlimited() {
        return this instanceof Unlimited;
    }
}
