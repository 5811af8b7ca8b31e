package dev.maxarportal.usage.dashboard;

import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.usage.Periods;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageRange;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageView;
import dev.maxarportal.usage.forecast.Left;
import dev.maxarportal.usage.forecast.LeftReading;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks ARD at the same time for a range, for the period before it, and for what is left in the contract year. */
@Component
class RangeReports {

    private final UsageSource source;
    private final LeftReading left;

    RangeReports(UsageSource source, LeftReading left) {
        this.source = source;
        this.left = left;
    }

    /**
     * Everything around a range.
     *
     * @param view as far as it is known at once, which is enough for the range's own figures
     * @param settled with the contract, which the rest goes by
     */
    Mono<RangeReport> report(UsageView view, Mono<UsageView> settled) {
        Mono<Around> around = settled.flatMap(this::around)
                .onErrorResume(MaxarException.class, problem -> Mono.just(Around.unread(view, problem)));
        return Mono.zip(figures(view, view.range()), around)
                .map(parts -> parts.getT2().with(parts.getT1()));
    }

    private Mono<Around> around(UsageView view) {
        Periods periods = Periods.of(view);
        Mono<Optional<Outcome<UsageFigures>>> before = periods == null
                ? Mono.just(Optional.empty())
                : figures(view, periods.before().range()).map(Optional::of);
        return Mono.zip(before, left.of(view))
                .map(parts -> new Around(view, periods, parts.getT1().orElse(null), parts.getT2()));
    }

    private Mono<Outcome<UsageFigures>> figures(UsageView view, UsageRange range) {
        return source.figures(view.reader(), view.subject(), range);
    }

    /** What goes by the contract. */
    private record Around(
            UsageView view,
            @Nullable Periods periods,
            @Nullable Outcome<UsageFigures> before,
            Left left) {

        static Around unread(UsageView view, MaxarException problem) {
            Periods periods = Periods.of(view);
            return new Around(
                    view, periods, periods == null ? null : Outcome.failed(problem), Left.unread(view, problem));
        }

        RangeReport with(Outcome<UsageFigures> figures) {
            return new RangeReport(view, figures, periods, before, left);
        }
    }
}
