package dev.maxarportal.usage.trend;

import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.usage.Category;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.UsageView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Usage month by month or week by week.
 *
 * @param buckets in the order of their days; none lies in the future; none at all where there is a complaint
 * @param check whether the buckets add up to what ARD tells of the whole range; null where there is a complaint
 * @param complaint why the range is not divided, for the person; null when it is
 */
public record Trend(
        UsageView view,
        Grain grain,
        List<Bucket> buckets,
        @Nullable SelfCheck check,
        @Nullable String complaint) {

    static Trend refused(UsageView view, String complaint) {
        return new Trend(view, Grain.MONTH, List.of(), null, complaint);
    }

    /** In the order of the lines of each bucket. */
    public List<Category> categories() {
        return List.of(Category.values());
    }

    /** The bucket's days in words, such as {@code Mar 2026} or {@code 9–15 Mar 2026}. */
    public String label(Bucket bucket) {
        return grain.label(bucket.days());
    }

    /** Whether the bucket's last day is today, so that there may be more to come. */
    public boolean isRunning(Bucket bucket) {
        return bucket.days().contains(view.today());
    }

    /** How many buckets ARD did not tell of. */
    public long holes() {
        return buckets.stream().filter(Bucket::isHole).count();
    }

    /** Why there are holes, as far as that is known; null otherwise. */
    public @Nullable MaxarException problem() {
        return buckets.stream()
                .map(Bucket::problem)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** When the oldest of the figures was fetched; null when there is none. */
    public @Nullable Instant firstFetched() {
        return fetched().min(Comparator.naturalOrder()).orElse(null);
    }

    /** When the newest of the figures was fetched; null when there is none. */
    public @Nullable Instant lastFetched() {
        return fetched().max(Comparator.naturalOrder()).orElse(null);
    }

    /** To the minute, as pages tell it. */
    private Stream<Instant> fetched() {
        return buckets.stream().map(Bucket::figures).filter(Objects::nonNull).map(figures -> figures.fetchedAt()
                .truncatedTo(ChronoUnit.MINUTES));
    }

    /** The days of the range that have not begun; null when all have. */
    public @Nullable Days ahead() {
        Days days = view.days();
        return days == null ? null : days.after(view.today());
    }

    /** Whether each category is told in all buckets or in none, so that no sum passes anything over. */
    public boolean isReported(boolean area) {
        return categories().stream().allMatch(category -> {
            long told = buckets.stream()
                    .map(Bucket::figures)
                    .filter(Objects::nonNull)
                    .map(figures -> figures.line(category))
                    .filter(line -> area ? line.area() != null : line.cost().isSet())
                    .count();
            return told == 0 || told == buckets.size() - holes();
        });
    }

    /** Square kilometres of all buckets that tell of the category; null when none does. */
    public @Nullable BigDecimal area(Category category) {
        return SelfCheck.sum(buckets, figures -> figures.line(category).area());
    }

    /** US dollars of all buckets in which the category is priced; null when it is in none. */
    public @Nullable BigDecimal cost(Category category) {
        return SelfCheck.sum(buckets, figures -> figures.line(category).cost().dollars());
    }
}
