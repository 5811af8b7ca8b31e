package dev.maxarsandbox.ard;

import dev.maxarsandbox.data.Category;
import dev.maxarsandbox.data.DailyUse;
import dev.maxarsandbox.data.SandboxAccount;
import dev.maxarsandbox.data.SandboxUser;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds up area and cost. Each day's cost is rounded to cents before it is added, so that the months of a range sum up to
 * the range exactly.
 */
final class Tally {

    private final Map<Category, BigDecimal> prices;
    private final Map<Category, BigDecimal> areas = new EnumMap<>(Category.class);
    private final Map<Category, BigDecimal> costs = new EnumMap<>(Category.class);

    private Tally(Map<Category, BigDecimal> prices) {
        this.prices = prices;
    }

    static Tally of(DailyUse use, List<SandboxUser> users, SandboxAccount account, DayRange range, LocalDate today) {
        Tally tally = new Tally(account.prices());
        LocalDate first = latest(range.first(), account.contractStart());
        LocalDate last = range.last().isBefore(today) ? range.last() : today;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (SandboxUser user : users) {
                use.of(user, day).forEach(tally::add);
            }
        }
        return tally;
    }

    BigDecimal area(Category category) {
        return areas.getOrDefault(category, new BigDecimal("0.0"));
    }

    boolean isPriced(Category category) {
        return prices.containsKey(category);
    }

    BigDecimal cost(Category category) {
        return costs.getOrDefault(category, new BigDecimal("0.00"));
    }

    BigDecimal totalArea() {
        return areas.values().stream().reduce(new BigDecimal("0.0"), BigDecimal::add);
    }

    /** Null when nothing has a price at all. */
    @Nullable
    BigDecimal totalCost() {
        return prices.isEmpty() ? null : costs.values().stream().reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private void add(Category category, BigDecimal area) {
        areas.merge(category, area, BigDecimal::add);
        BigDecimal price = prices.get(category);
        if (price != null) {
            costs.merge(category, area.multiply(price).setScale(2, RoundingMode.HALF_UP), BigDecimal::add);
        }
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
