package dev.maxarportal.usage.dashboard;

import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.usage.Periods;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageRange;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageView;
import dev.maxarportal.usage.forecast.LeftReading;
import java.util.Optional;
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

    Mono<RangeReport> report(UsageView view) {
        Periods periods = Periods.of(view);
        Mono<Optional<Outcome<UsageFigures>>> before = periods == null
                ? Mono.just(Optional.empty())
                : figures(view, periods.before().range()).map(Optional::of);
        return Mono.zip(figures(view, view.range()), before, left.of(view))
                .map(parts -> new RangeReport(
                        view, parts.getT1(), periods, parts.getT2().orElse(null), parts.getT3()));
    }

    private Mono<Outcome<UsageFigures>> figures(UsageView view, UsageRange range) {
        return source.figures(view.reader(), view.subject(), range);
    }
}
