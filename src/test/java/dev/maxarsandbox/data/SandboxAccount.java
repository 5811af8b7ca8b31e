package dev.maxarsandbox.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * The one account of the sandbox.
 *
 * @param id 19 digits, which is more than a JavaScript number holds
 * @param prices US dollars for a square kilometre; a category without a price cannot be ordered
 */
public record SandboxAccount(
        String id,
        String name,
        LocalDate contractStart,
        LocalDate contractEnd,
        Map<Category, BigDecimal> prices,
        FeeLimits limits) {

    public static final String ID = "5589150080000000001";

    /** A contract of three years in its third year, so that the contract year differs from the whole and from the calendar. */
    static SandboxAccount asOf(LocalDate today) {
        LocalDate start = today.minusMonths(28).withDayOfMonth(20);
        return new SandboxAccount(
                ID,
                "Example Survey Ltd",
                start,
                start.plusYears(3),
                Map.of(
                        Category.FRESH, new BigDecimal("24.95"),
                        Category.STANDARD, new BigDecimal("20"),
                        Category.TRAINING, new BigDecimal("5.0")),
                FeeLimits.of("500000", "150000", "-1", "-1.0").withTasking("5000"));
    }

    public SandboxAccount withContract(LocalDate start, LocalDate end) {
        return new SandboxAccount(id, name, start, end, prices, limits);
    }

    public SandboxAccount withPrices(Map<Category, BigDecimal> prices) {
        return new SandboxAccount(id, name, contractStart, contractEnd, prices, limits);
    }

    public SandboxAccount withLimits(FeeLimits limits) {
        return new SandboxAccount(id, name, contractStart, contractEnd, prices, limits);
    }
}
