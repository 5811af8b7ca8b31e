package dev.maxarportal.usage.dashboard;

import dev.maxarportal.maxar.ArdAccount;
import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.ArdUser;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.signin.ArdIdentities;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageQuery;
import dev.maxarportal.usage.UsageRange;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageView;
import dev.maxarportal.usage.UsageViews;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers a usage page's parts from ARD at the same time; only a range that depends on an unknown contract waits for it. */
@Component
class UsageReports {

    private final UsageSource source;
    private final UsageViews views;
    private final ArdIdentities identities;

    UsageReports(UsageSource source, UsageViews views, ArdIdentities identities) {
        this.source = source;
        this.views = views;
        this.identities = identities;
    }

    Mono<UsageReport> report(CurrentUser reader, UsageQuery query) {
        Mono<ArdIdentity> me = identities.of(reader).cache();
        Mono<Outcome<ArdAccount>> account =
                orProblem(me.flatMap(identity -> source.account(reader, identity.accountId())));
        Mono<UsageView> view = views.atOnce(reader, query).cache();
        Mono<Outcome<UsageFigures>> figures =
                orProblem(view.flatMap(known -> source.figures(reader, known.subject(), known.range())));
        Mono<Outcome<ArdList<ArdUser>>> users =
                Outcome.of(me.flatMap(identity -> source.firstUsers(reader, identity.accountId())));
        Mono<UsageRange> range = view.map(UsageView::range)
                .onErrorResume(MaxarException.class, unknown -> Mono.just(UsageRange.SUBSCRIPTION));
        return Mono.zip(
                        account,
                        query.complaint() == null ? range : Mono.just(query.range()),
                        optional(query.complaint() == null, figures),
                        optional(reader.isAdmin(), users))
                .map(parts -> new UsageReport(
                        parts.getT1(),
                        parts.getT2(),
                        parts.getT3().orElse(null),
                        parts.getT4().orElse(null)));
    }

    private static <T> Mono<Outcome<T>> orProblem(Mono<Outcome<T>> part) {
        return part.onErrorResume(MaxarException.class, problem -> Mono.just(Outcome.failed(problem)));
    }

    private static <T> Mono<Optional<T>> optional(boolean wanted, Mono<T> part) {
        return wanted ? part.map(Optional::of) : Mono.just(Optional.empty());
    }
}
