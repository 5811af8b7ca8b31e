package dev.maxarportal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A limit or what is left of it, in US dollars. Maxar writes -1 for unlimited and nothing at all for not set. */
public sealed interface Quota {

    /** An amount of US dollars. */
    record Amount(BigDecimal dollars) implements Quota {}

    /** No limit. */
    record Unlimited() implements Quota {}

    /** Maxar does not say. */
    record NotSet() implements Quota {}

    /** More digits before the point are no amount, and after it nothing; to calculate with them would take a page's time. */
    int MOST_DIGITS = 18;

    static Quota of(@Nullable BigDecimal wire) {
        if (wire == null || wholeDigits(wire) > MOST_DIGITS) {
            return new NotSet();
        }
        return wire.compareTo(BigDecimal.ONE.negate()) == 0 ? new Unlimited() : new Amount(rounded(wire));
    }

    /** Below zero for zeros after the point. */
    private static long wholeDigits(BigDecimal number) {
        return (long) number.precision() - number.scale();
    }

    private static BigDecimal rounded(BigDecimal number) {
        if (number.scale() <= MOST_DIGITS) {
            return number;
        }
        return wholeDigits(number) < -MOST_DIGITS
                ? BigDecimal.ZERO
                : number.setScale(MOST_DIGITS, RoundingMode.HALF_UP);
    }

    /** The amount; null when there is none to calculate with. */
    default @Nullable BigDecimal amount() {
        return this instanceof Amount(BigDecimal dollars) ? dollars : null;
    }

    default boolean isUnlimited() {
        return this instanceof Unlimited;
    }
}
