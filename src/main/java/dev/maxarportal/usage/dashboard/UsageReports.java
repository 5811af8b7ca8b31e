package dev.maxarportal.usage.dashboard;

import dev.maxarportal.maxar.ArdAccount;
import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.ArdUser;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.signin.ArdIdentities;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.usage.UsageQuery;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageView;
import dev.maxarportal.usage.UsageViews;
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

    UsageReports(UsageSource source, UsageViews views, RangeReports ranges, ArdIdentities identities) {
        this.source = source;
        this.views = views;
        this.ranges = ranges;
        this.identities = identities;
    }

    Mono<UsageReport> report(CurrentUser reader, UsageQuery query) {
        Mono<ArdIdentity> me = identities.of(reader).cache();
        Mono<Outcome<ArdAccount>> account = me.flatMap(identity -> source.account(reader, identity.accountId()))
                .onErrorResume(MaxarException.class, problem -> Mono.just(Outcome.failed(problem)));
        Mono<Outcome<RangeReport>> range =
                Outcome.of(views.atOnce(reader, query).flatMap(ranges::report));
        Mono<Outcome<ArdList<ArdUser>>> users =
                Outcome.of(me.flatMap(identity -> source.firstUsers(reader, identity.accountId())));
        boolean good = query.complaint() == null;
        return Mono.zip(account, optional(good, range), optional(reader.isAdmin(), users))
                .map(parts -> new UsageReport(
                        query,
                        parts.getT1(),
                        parts.getT2().orElse(null),
                        parts.getT3().orElse(null)))
                .flatMap(this::withTheContract);
    }

    /** What was asked before the contract was known is asked again where the contract makes a difference. */
    private Mono<UsageReport> withTheContract(UsageReport report) {
        RangeReport shown = report.shown();
        if (shown == null || report.account().value() == null) {
            return Mono.just(report);
        }
        UsageView known = shown.view();
        return views.atOnce(known.reader(), report.query())
                .filter(now -> !now.contract().equals(known.contract()))
                .flatMap(ranges::report)
                .map(again ->
                        new UsageReport(report.query(), report.account(), new Outcome<>(again, null), report.users()))
                .defaultIfEmpty(report);
    }

    private static <T> Mono<Optional<T>> optional(boolean wanted, Mono<T> part) {
        return wanted ? part.map(Optional::of) : Mono.just(Optional.empty());
    }
}
