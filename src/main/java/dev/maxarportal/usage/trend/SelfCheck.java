package dev.maxarportal.usage.trend;

import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.usage.Category;
import dev.maxarportal.usage.UsageFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether the buckets add up to what ARD tells of the whole range, area and cost by category and in total. Numbers that look
 * the same on the page are the same.
 *
 * @param differences what does not add up; none in the other states
 * @param problem why the whole range was not told; null in the other states, and when there was no time left to ask
 */
public record SelfCheck(
        State state, List<Difference> differences, @Nullable MaxarException problem) {

    /** What came of the check. */
    public enum State {
        AGREES,
        DIFFERS,
        /** Not every bucket was read, so there is nothing to compare. */
        HOLES,
        /** The figures of the whole range were not read. */
        NO_TOTAL
    }

    /**
     * One number that does not add up.
     *
     * @param cost US dollars rather than square kilometres
     * @param sum of the buckets; null when none of them tells it
     * @param total what ARD tells of the whole range; null when it does not
     */
    public record Difference(
            Category category,
            boolean cost,
            @Nullable BigDecimal sum,
            @Nullable BigDecimal total) {}

    static SelfCheck of(List<Bucket> buckets, @Nullable Outcome<UsageFigures> told) {
        if (buckets.stream().anyMatch(Bucket::isHole)) {
            return new SelfCheck(State.HOLES, List.of(), null);
        }
        UsageFigures whole = told == null ? null : told.value();
        if (whole == null) {
            return new SelfCheck(State.NO_TOTAL, List.of(), told == null ? null : told.problem());
        }
        List<Difference> differences = new ArrayList<>();
        for (Category category : Category.values()) {
            compare(buckets, whole, category, false, differences);
            compare(buckets, whole, category, true, differences);
        }
        return new SelfCheck(differences.isEmpty() ? State.AGREES : State.DIFFERS, List.copyOf(differences), null);
    }

    /** Of what is told; null when nothing is. */
    static @Nullable BigDecimal sum(List<Bucket> buckets, Function<UsageFigures, @Nullable BigDecimal> number) {
        return buckets.stream()
                .map(Bucket::figures)
                .filter(Objects::nonNull)
                .map(number)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static void compare(
            List<Bucket> buckets, UsageFigures whole, Category category, boolean cost, List<Difference> differences) {
        Function<UsageFigures, @Nullable BigDecimal> number = cost
                ? figures -> figures.line(category).cost().dollars()
                : figures -> figures.line(category).area();
        BigDecimal sum = sum(buckets, number);
        BigDecimal total = number.apply(whole);
        if (shown(sum, cost).compareTo(shown(total, cost)) != 0) {
            differences.add(new Difference(category, cost, sum, total));
        }
    }

    /** As precise as on the page; what is not told adds nothing. */
    private static BigDecimal shown(@Nullable BigDecimal number, boolean cost) {
        return number == null ? BigDecimal.ZERO : number.setScale(cost ? 2 : 1, RoundingMode.HALF_UP);
    }
}
