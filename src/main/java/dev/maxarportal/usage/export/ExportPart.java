package dev.maxarportal.usage.export;

import dev.maxarportal.usage.Category;
import dev.maxarportal.usage.StoredNumber;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageLine;
import dev.maxarportal.usage.UsageRange;
import dev.maxarportal.web.Quota;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One part of the file, with a row for each category and one for the total.
 *
 * @param kind what the part is of, such as {@code month}
 * @param range open where nobody knows the days
 * @param limited whether limits count for the part: they are of the contract year, not of one of its months or weeks, and
 *     nobody's usage has none
 * @param figures null when they could not be read
 */
record ExportPart(
        String kind,
        UsageRange range,
        Whose whose,
        boolean limited,
        @Nullable UsageFigures figures) {

    static final List<String> COLUMNS = List.of(
            "part",
            "from",
            "to",
            "user_id",
            "user_name",
            "category",
            "area_km2",
            "cost_usd",
            "limit_usd",
            "left_usd",
            "estimate",
            "fetched_at");

    private static final String NOT_READ = "not read";

    /** Whatever ARD tells of a month's limits: the same file would else say another thing once the month is kept. */
    private static final String ELSEWHERE = "per contract year";

    /**
     * Whose usage a part is; empty for the whole account's.
     *
     * @param name empty when nobody told it
     */
    record Whose(String userId, String name) {

        static final Whose ACCOUNT = new Whose("", "");
    }

    Stream<@Nullable Object[]> rows() {
        return Arrays.stream(Category.values()).map(this::row);
    }

    private @Nullable Object[] row(Category category) {
        Object[] what = {
            kind, orUnknown(range.from()), orUnknown(range.to()), whose.userId(), whose.name(), category.key()
        };
        Object[] figure = figures == null
                ? new Object[] {NOT_READ, NOT_READ, limit(NOT_READ), limit(NOT_READ), NOT_READ, NOT_READ}
                : told(figures, figures.line(category));
        return Stream.of(what, figure).flatMap(Arrays::stream).toArray();
    }

    private Object[] told(UsageFigures figures, UsageLine line) {
        return new Object[] {
            line.area() == null ? "not reported" : StoredNumber.plain(line.area()),
            line.cost().dollars() == null
                    ? "not priced"
                    : StoredNumber.plain(line.cost().dollars()),
            limit(told(line.limit())),
            limit(told(line.left())),
            figures.areaEstimated() || figures.costEstimated() ? "yes" : "no",
            figures.fetchedAt().truncatedTo(ChronoUnit.SECONDS)
        };
    }

    private Object limit(Object told) {
        return limited ? told : ELSEWHERE;
    }

    private static Object told(Quota quota) {
        return switch (quota) {
            case Quota.Amount amount -> amount.dollars();
            case Quota.Unlimited unlimited -> "unlimited";
            case Quota.NotSet notSet -> "not set";
        };
    }

    private static Object orUnknown(@Nullable Object day) {
        return day == null ? "not known" : day;
    }
}
