package dev.maxarportal.usage.dashboard;

import dev.maxarportal.maxar.ArdAccount;
import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.ArdUser;
import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.signin.ArdIdentities;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.usage.UsageQuery;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageViews;
import dev.maxarportal.usage.forecast.LeftReading;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers a usage page's parts from ARD at the same time; only what depends on an unknown contract waits for it. */
@Component
class UsageReports {

    private final UsageSource source;
    private final UsageViews views;
    private final RangeReports ranges;
    private final ArdIdentities identities;
    private final LeftReading left;
    private final Maxar maxar;

    UsageReports(
            UsageSource source,
            UsageViews views,
            RangeReports ranges,
            ArdIdentities identities,
            LeftReading left,
            Maxar maxar) {
        this.source = source;
        this.views = views;
        this.ranges = ranges;
        this.identities = identities;
        this.left = left;
        this.maxar = maxar;
    }

    /** Waits for all parts, and tells those who measure by them of what is left. */
    UsageReport read(CurrentUser reader, UsageQuery query) {
        UsageReport report = maxar.await(report(reader, query));
        RangeReport shown = report.shown();
        if (shown != null) {
            left.tell(shown.left());
        }
        return report;
    }

    private Mono<UsageReport> report(CurrentUser reader, UsageQuery query) {
        Mono<ArdIdentity> me = identities.of(reader).cache();
        Mono<Outcome<ArdAccount>> account = me.flatMap(identity -> source.account(reader, identity.accountId()))
                .onErrorResume(MaxarException.class, problem -> Mono.just(Outcome.failed(problem)))
                .cache();
        Mono<Outcome<RangeReport>> range = Outcome.of(
                views.atOnce(reader, query, me).flatMap(view -> ranges.report(view, views.settled(view, account))));
        Mono<Outcome<ArdList<ArdUser>>> users =
                Outcome.of(me.flatMap(identity -> source.firstUsers(reader, identity.accountId())));
        boolean good = query.complaint() == null;
        return Mono.zip(account, optional(good, range), optional(reader.isAdmin(), users))
                .map(parts -> new UsageReport(
                        query,
                        parts.getT1(),
                        parts.getT2().orElse(null),
                        parts.getT3().orElse(null)));
    }

    private static <T> Mono<Optional<T>> optional(boolean wanted, Mono<T> part) {
        return wanted ? part.map(Optional::of) : Mono.just(Optional.empty());
    }
}
