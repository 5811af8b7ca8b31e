package dev.maxarportal.usage.dashboard;

import dev.maxarportal.usage.Category;
import dev.maxarportal.usage.Change;
import dev.maxarportal.usage.Periods;
import dev.maxarportal.usage.UsageFigures;
import java.util.List;

/**
 * Usage against the period before.
 *
 * @param rows the categories, then the total
 * @param estimated whether Maxar calls any of the numbers an estimate
 */
record Comparison(Periods periods, List<Row> rows, boolean estimated) {

    /** One category's change. */
    record Row(Category category, Change area, Change cost) {}

    static Comparison of(Periods periods, UsageFigures now, UsageFigures before) {
        List<Row> rows = now.lines().stream()
                .map(line -> new Row(
                        line.category(),
                        new Change(line.area(), before.line(line.category()).area()),
                        new Change(
                                line.cost().dollars(),
                                before.line(line.category()).cost().dollars())))
                .toList();
        boolean estimated =
                now.areaEstimated() || now.costEstimated() || before.areaEstimated() || before.costEstimated();
        return new Comparison(periods, rows, estimated);
    }
}
