package dev.maxarportal.usage.trend;

import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.usage.ClosedUsage;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageView;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads a trend: a call for each bucket that is not kept, and one for the whole range to check the others against. Failures
 * leave holes.
 */
@Component
public class TrendReading {

    private static final int AT_A_TIME = 6;

    /** For so long somebody may look at a progress bar. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Maxar maxar;
    private final UsageSource source;
    private final ClosedUsage closed;
    private final Duration longest;

    @Autowired
    TrendReading(Maxar maxar, UsageSource source, ClosedUsage closed) {
        this(maxar, source, closed, LONGEST);
    }

    TrendReading(Maxar maxar, UsageSource source, ClosedUsage closed, Duration longest) {
        this.maxar = maxar;
        this.source = source;
        this.closed = closed;
        this.longest = longest;
    }

    /** How many buckets {@link #read} will read. */
    public static int total(UsageView view) {
        return Division.of(view).spans().size();
    }

    /**
     * Reads all buckets, and waits for them.
     *
     * @param done is told how many buckets have been read; if it fails, so does this, and nothing more is asked
     */
    public Trend read(UsageView view, IntConsumer done) {
        Division division = Division.of(view);
        if (division.complaint() != null) {
            return Trend.refused(view, division.complaint());
        }
        Readings readings = new Readings(view, division, closed.find(view.subject(), division.spans()));
        try {
            maxar.each(calls(view, readings), reading -> {
                readings.take(reading);
                done.accept(readings.done());
            });
        } finally {
            // At the end, so that no call waits for the database; also when nobody looks any more.
            closed.keep(view.subject(), readings.told());
        }
        return readings.trend();
    }

    private Flux<Reading> calls(UsageView view, Readings readings) {
        Flux<Mono<Reading>> calls = Flux.fromIterable(readings.missing()).map(span -> ask(view, span));
        return Flux.concat(Mono.just(ask(view, null)), calls)
                .flatMap(Function.identity(), AT_A_TIME)
                .takeUntil(Reading::isRefusal)
                .take(longest);
    }

    private Mono<Reading> ask(UsageView view, @Nullable Days span) {
        Mono<UsageFigures> call =
                source.figuresInTurn(view.reader(), view.subject(), span == null ? view.range() : span.range());
        return Outcome.of(call).map(outcome -> new Reading(span, outcome));
    }
}
