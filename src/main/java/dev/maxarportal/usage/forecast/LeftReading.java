package dev.maxarportal.usage.forecast;

import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.usage.AccountUsageSeen;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageRange;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageView;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks ARD for what a forecast needs, all at the same time: the contract year's figures, and those of two times of late. */
@Component
public class LeftReading {

    private static final List<Integer> RECENT = List.of(30, 90);

    private final UsageSource source;
    private final ApplicationEventPublisher events;

    LeftReading(UsageSource source, ApplicationEventPublisher events) {
        this.source = source;
        this.events = events;
    }

    /** What is left for whom the view is about; in which days the view is interested does not matter. */
    public Mono<Left> of(UsageView view) {
        UsageRange range = view.contract().year(view.today());
        return Mono.zip(
                        source.figures(view.reader(), view.subject(), range),
                        Flux.fromIterable(recent(view))
                                .flatMapSequential(days -> source.figures(view.reader(), view.subject(), days.range())
                                        .map(figures -> new RecentUsage(days, figures)))
                                .collectList())
                .map(parts -> Left.of(view, range, parts.getT1(), parts.getT2()));
    }

    /** In a contract younger than 30 days both are the same, which is told once. */
    private static List<Days> recent(UsageView view) {
        return RECENT.stream().flatMap(days -> recent(view, days)).distinct().toList();
    }

    /** Today and the days before it, as many as that makes; none before the contract, whose pace they are to tell. */
    private static Stream<Days> recent(UsageView view, int days) {
        LocalDate start = view.contract().start();
        LocalDate first = view.today().minusDays(days - 1L);
        LocalDate within = start != null && start.isAfter(first) ? start : first;
        return within.isAfter(view.today()) ? Stream.empty() : Stream.of(new Days(within, view.today()));
    }

    /** Others measure by the figures, too, if they are of today; they are told once nobody waits for ARD any more. */
    public void tell(Left left) {
        UsageView view = left.view();
        Outcome<UsageFigures> figures = left.figures();
        LocalDate from = left.range().from();
        LocalDate to = left.range().to();
        if (view.reader().isAdmin()
                && view.subject().isAccount()
                && from != null
                && to != null
                && figures.value() != null
                && figures.problem() == null) {
            events.publishEvent(new AccountUsageSeen(view.subject().accountId(), new Days(from, to), figures.value()));
        }
    }
}
