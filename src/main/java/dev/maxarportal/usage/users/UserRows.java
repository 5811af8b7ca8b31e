package dev.maxarportal.usage.users;

import dev.maxarportal.usage.Change;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The users' lines, measured by what they cost, or by their area where nothing costs anything.
 *
 * @param byCost whether shares and changes are those of the cost, not of the area
 */
public record UserRows(List<UserRow> all, boolean byCost) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static UserRows of(@Nullable UsageFigures account, List<UserUsage> users) {
        BigDecimal spent = cost(account);
        boolean byCost = account == null
                ? users.stream().anyMatch(usage -> cost(usage.now()) != null)
                : spent != null && spent.signum() > 0;
        Function<@Nullable UsageFigures, @Nullable BigDecimal> measure = byCost ? UserRows::cost : UserRows::area;
        BigDecimal whole = measure.apply(account);
        List<UserRow> rows = users.stream()
                .map(usage -> new UserRow(
                        usage,
                        area(usage.now()),
                        cost(usage.now()),
                        share(measure.apply(usage.now()), whole),
                        Tendency.of(new Change(measure.apply(usage.now()), measure.apply(usage.before())))))
                .toList();
        return new UserRows(rows, byCost);
    }

    /** Who used most comes first; who has not been read comes last. */
    Comparator<UserRow> most() {
        return byCost ? descending(UserRow::cost) : descending(UserRow::area);
    }

    private static Comparator<UserRow> descending(Function<UserRow, @Nullable BigDecimal> amount) {
        return Comparator.comparing(amount, Comparator.nullsLast(Comparator.reverseOrder()));
    }

    private static @Nullable BigDecimal share(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() <= 0
                ? null
                : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal area(@Nullable UsageFigures figures) {
        UsageLine total = figures == null ? null : figures.total();
        return total == null ? null : total.area();
    }

    private static @Nullable BigDecimal cost(@Nullable UsageFigures figures) {
        return figures == null ? null : figures.total().cost().dollars();
    }
}
