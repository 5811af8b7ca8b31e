package dev.maxarportal.usage.dashboard;

import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.Periods;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageView;
import dev.maxarportal.usage.forecast.Left;
import dev.maxarportal.usage.trend.Grain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ARD tells of a range and around it.
 *
 * @param figures of the range
 * @param periods null when there is nothing to compare
 * @param before of the period before; null when there is nothing to compare
 * @param left of the limits in the contract year
 */
record RangeReport(
        UsageView view,
        Outcome<UsageFigures> figures,
        @Nullable Periods periods,
        @Nullable Outcome<UsageFigures> before,
        Left left) {

    /** Whether ARD told anything at all; otherwise the one failure says it for every part. */
    public boolean isTold() {
        return figures.value() != null
                || before != null && before.value() != null
                || left.figures().value() != null;
    }

    /** Null when one side is missing. */
    public @Nullable Comparison comparison() {
        UsageFigures now = figures.value();
        UsageFigures then = before == null ? null : before.value();
        return periods == null || now == null || then == null ? null : Comparison.of(periods, now, then);
    }

    public List<Preset> presets() {
        return Preset.of(view);
    }

    /** The one that the range is; null when it is none of them. */
    public @Nullable Preset preset() {
        return presets().stream()
                .filter(preset -> preset.range().equals(view.range()))
                .findFirst()
                .orElse(null);
    }

    /** What the trend goes by. */
    public Grain grain() {
        Days days = view.days();
        return days == null ? Grain.MONTH : Grain.of(days);
    }

    /** Whether the range is the one that the limits are for. */
    public boolean isLimited() {
        return view.range().equals(left.range());
    }
}
