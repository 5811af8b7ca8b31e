package dev.maxarportal.usage;

import java.math.BigDecimal;

/** Areas and amounts between Java and the database, whose columns add zeros to the end. */
public final class StoredNumber {

    private StoredNumber() {}

    /** Without zeros at the end: the same number reads the same before and after it was kept. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
