package dev.maxarportal.usage.users;

import dev.maxarportal.usage.Category;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageLine;
import dev.maxarportal.web.Price;
import dev.maxarportal.web.Quota;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is left of a whole after its parts. */
final class Remainder {

    private Remainder() {}

    /** Without limits and balances, which are nobody's here. */
    static UsageFigures of(UsageFigures whole, List<UsageFigures> parts) {
        List<UsageLine> lines = whole.lines().stream()
                .map(line -> new UsageLine(
                        line.category(),
                        minus(line.category(), whole, parts, UsageLine::area),
                        new Price(minus(line.category(), whole, parts, part -> part.cost()
                                .dollars())),
                        new Quota.NotSet(),
                        new Quota.NotSet()))
                .toList();
        return new UsageFigures(
                lines,
                whole.areaEstimated() || parts.stream().anyMatch(UsageFigures::areaEstimated),
                whole.costEstimated() || parts.stream().anyMatch(UsageFigures::costEstimated),
                whole.fetchedAt());
    }

    /** Parts leave out a category that they have nothing of; but a part without a total is not known. */
    private static @Nullable BigDecimal minus(
            Category category,
            UsageFigures whole,
            List<UsageFigures> parts,
            Function<UsageLine, @Nullable BigDecimal> number) {
        BigDecimal rest = number.apply(whole.line(category));
        for (UsageFigures part : parts) {
            BigDecimal used = number.apply(part.line(category));
            if (rest == null || number.apply(part.total()) == null) {
                return null;
            }
            rest = used == null ? rest : rest.subtract(used);
        }
        return rest;
    }
}
