package dev.maxarportal.usage.forecast;

import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.usage.Category;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageRange;
import dev.maxarportal.usage.UsageView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is left of the limits in the contract year, and how long that lasts at the pace of late.
 *
 * @param range the contract year's; the whole subscription where the contract is not known
 * @param figures of that range
 * @param lines the categories, then the total; empty when ARD did not tell the figures
 * @param paceProblem why no pace is known, or not each; null when nothing is wrong
 */
public record Left(
        UsageView view,
        UsageRange range,
        Outcome<UsageFigures> figures,
        List<LeftLine> lines,
        @Nullable MaxarException paceProblem) {

    static Left of(UsageView view, UsageRange range, Outcome<UsageFigures> figures, List<RecentUsage> recent) {
        LocalDate end = range.to() == null ? view.contract().end() : range.to();
        UsageFigures known = figures.value();
        List<LeftLine> lines = known == null
                ? List.of()
                : known.lines().stream()
                        .map(line -> LeftLine.of(line, recent, view.today(), end))
                        .toList();
        MaxarException paceProblem = recent.stream()
                .map(some -> some.figures().problem())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Left(view, range, figures, lines, paceProblem);
    }

    /** What can be said where ARD was not even asked. */
    public static Left unread(UsageView view, MaxarException problem) {
        return new Left(view, view.contract().year(view.today()), Outcome.failed(problem), List.of(), null);
    }

    /** Last day of the contract; null when it is not known. */
    public @Nullable LocalDate contractEnd() {
        return view.contract().end();
    }

    /** Whether the contract has a further year after this one. */
    public boolean isYearAmongSeveral() {
        return range.to() != null && !range.to().equals(contractEnd());
    }

    /** Those that have a limit. */
    public List<LeftLine> limited() {
        return lines.stream().filter(LeftLine::isLimited).toList();
    }

    /** Labels of the categories for which Maxar says that there is no limit. */
    public List<String> unlimited() {
        return labels(lines.stream().filter(line -> line.usage().limit().isUnlimited()));
    }

    /** Labels of the categories for which Maxar says nothing of a limit. */
    public List<String> notSet() {
        return labels(lines.stream()
                .filter(line -> !line.isLimited() && !line.usage().limit().isUnlimited()));
    }

    private static List<String> labels(Stream<LeftLine> lines) {
        return lines.map(line -> line.category().label()).toList();
    }

    /**
     * What a chart shows of the forecasts: the total's when it names days, and otherwise that of the category whose limit is
     * reached first; null when no limit is expected to be reached.
     */
    public @Nullable LeftLine foremost() {
        return lines.stream()
                .filter(line -> line.forecast().earliest() != null)
                .min(Comparator.comparing((LeftLine line) -> line.category() != Category.TOTAL)
                        .thenComparing(
                                line -> line.forecast().earliest(), Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(null);
    }
}
