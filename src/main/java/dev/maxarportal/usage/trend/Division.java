package dev.maxarportal.usage.trend;

import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.UsageView;
import dev.maxarportal.web.Formats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A range divided into months or weeks, as far as it has begun.
 *
 * @param spans the days of each bucket, in order; none where there is a complaint
 * @param complaint why the range cannot be divided, for the person; null when it is
 */
record Division(Grain grain, List<Days> spans, @Nullable String complaint) {

    /** Ten years that begin in the middle of a month. Each takes a call of its own, and a chart of more shows nothing. */
    private static final int MOST = 121;

    static Division of(UsageView view) {
        Days range = view.days();
        if (range == null) {
            return refused("It is not known on which days the contract begins and ends."
                    + " Choose a first and a last day to see the usage month by month.");
        }
        Grain grain = Grain.of(range);
        Days elapsed = range.until(view.today());
        if (elapsed == null) {
            return refused("These days are yet to come, so there is no usage month by month.");
        }
        long count = grain.count(elapsed);
        return count > MOST
                ? refused("These days lie in " + Formats.plural(count, grain.noun()) + ", and at most "
                        + Formats.plural(MOST, grain.noun()) + " can be shown one by one. Choose fewer days.")
                : new Division(grain, grain.divide(elapsed), null);
    }

    private static Division refused(String complaint) {
        return new Division(Grain.MONTH, List.of(), complaint);
    }
}
