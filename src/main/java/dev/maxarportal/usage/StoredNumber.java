package dev.maxarportal.usage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Areas and amounts as the database's columns hold them: 30 digits, 8 of them decimals. */
public final class StoredNumber {

    private static final int DECIMALS = 8;
    private static final int WHOLE_DIGITS = 22;

    private StoredNumber() {}

    /** Whether the database holds the number without rounding it; it also holds none. */
    public static boolean fits(@Nullable BigDecimal number) {
        if (number == null) {
            return true;
        }
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() <= DECIMALS && shortest.precision() - shortest.scale() <= WHOLE_DIGITS;
    }

    /** Without zeros at the end, which a column adds: the same number reads the same before and after. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 && fits(number) ? shortest.setScale(0) : shortest;
    }
}
