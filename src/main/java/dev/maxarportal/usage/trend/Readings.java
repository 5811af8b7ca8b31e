package dev.maxarportal.usage.trend;

import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of a trend: what was kept, and what ARD answers one after the other. */
final class Readings {

    private final UsageView view;
    private final Division division;
    private final Map<Days, UsageFigures> kept;
    private final Map<Days, UsageFigures> told = new HashMap<>();
    private final Map<Days, MaxarException> problems = new HashMap<>();
    private @Nullable Outcome<UsageFigures> whole;
    private @Nullable MaxarException refusal;

    Readings(UsageView view, Division division, Map<Days, UsageFigures> kept) {
        this.view = view;
        this.division = division;
        this.kept = kept;
    }

    /** The spans that ARD has to be asked for. */
    List<Days> missing() {
        return division.spans().stream().filter(span -> !kept.containsKey(span)).toList();
    }

    void take(Reading reading) {
        Days span = reading.span();
        UsageFigures figures = reading.outcome().value();
        MaxarException problem = reading.outcome().problem();
        if (reading.isRefusal()) {
            refusal = problem;
        }
        if (span == null) {
            whole = reading.outcome();
        } else if (figures != null) {
            told.put(span, figures);
        } else if (problem != null) {
            problems.put(span, problem);
        }
    }

    /** How many buckets need no more asking. */
    int done() {
        return kept.size() + told.size() + problems.size();
    }

    /** What ARD told of single spans. */
    Map<Days, UsageFigures> told() {
        return told;
    }

    /** Whatever is still missing is a hole. */
    Trend trend() {
        List<Bucket> buckets = division.spans().stream().map(this::bucket).toList();
        return new Trend(view, division.grain(), buckets, SelfCheck.of(buckets, whole), null);
    }

    private Bucket bucket(Days span) {
        UsageFigures figures = isShutOut() ? null : told.getOrDefault(span, kept.get(span));
        return new Bucket(span, figures, figures == null ? problems.getOrDefault(span, refusal) : null);
    }

    /** Whom ARD tells nothing at all any more does not get to see what it told earlier. */
    private boolean isShutOut() {
        return refusal != null && told.isEmpty() && (whole == null || whole.value() == null);
    }
}
