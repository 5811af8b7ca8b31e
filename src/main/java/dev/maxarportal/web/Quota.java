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

    /** More digits before the point are no amount; to calculate with them would take a page's time. */
    int MOST_DIGITS = 18;

    /** More digits after the point are what binary fractions leave, such as 21812.300000000003. */
    int DECIMALS = 8;

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
        if (number.scale() <= DECIMALS) {
            return number;
        }
        return wholeDigits(number) < -DECIMALS
                ? BigDecimal.ZERO
                : number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** The amount; null when there is none to calculate with. */
    default @Nullable BigDecimal amount() {
        return this instanceof Amount(BigDecimal dollars) ? dollars : null;
    }

    default boolean isUnlimited() {
        return this instanceof Unlimited;
    }
}
