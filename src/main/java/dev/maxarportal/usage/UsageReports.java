package dev.maxarportal.usage;

import dev.maxarportal.maxar.ArdAccount;
import dev.maxarportal.maxar.ArdAccountAnswer;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.ArdUsage;
import dev.maxarportal.maxar.ArdUser;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.maxar.Problem;
import dev.maxarportal.signin.ArdIdentities;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers a usage page's parts from ARD at the same time; only a range that depends on the contract waits for it. */
@Component
class UsageReports {

    private final ArdApi ard;
    private final ArdIdentities identities;
    private final Clock clock;

    UsageReports(ArdApi ard, ArdIdentities identities, Clock clock) {
        this.ard = ard;
        this.identities = identities;
        this.clock = clock;
    }

    Mono<UsageReport> report(CurrentUser user, UsageQuery query) {
        Mono<ArdIdentity> me = identities.of(user).cache();
        Mono<Outcome<ArdAccount>> account = Outcome.of(me.flatMap(identity -> ard.account(identity.accountId()))
                        .map(ArdAccountAnswer::account))
                .cache();
        Mono<UsageRange> range = query.hasRange()
                ? Mono.just(query.range())
                : account.map(answer -> ContractYear.of(answer.value(), today()));
        Mono<UsageRange> rangeInTime = query.hasRange()
                ? range
                : account.flatMap(UsageReports::notTooSlow).then(range);
        Mono<Outcome<UsageFigures>> figures = Outcome.of(Mono.zip(me, rangeInTime)
                .flatMap(known -> usage(known.getT1(), query, known.getT2()))
                .map(usage -> UsageFigures.of(usage, clock.instant())));
        boolean good = query.complaint() == null;
        boolean chooses = user.isAdmin();
        Mono<Outcome<List<ArdUser>>> users = Outcome.of(me.flatMap(identity -> ard.users(identity.accountId())));
        return Mono.zip(account, range, optional(good, figures), optional(chooses, users))
                .map(parts -> new UsageReport(
                        parts.getT1(),
                        parts.getT2(),
                        parts.getT3().orElse(null),
                        parts.getT4().orElse(null)));
    }

    /** After ARD took all the time there is for the contract, it is not asked for the figures too. */
    private static Mono<ArdAccount> notTooSlow(Outcome<ArdAccount> account) {
        MaxarException problem = account.problem();
        return problem != null && problem.problem() == Problem.TOO_SLOW
                ? Mono.error(problem)
                : Mono.justOrEmpty(account.value());
    }

    private Mono<ArdUsage> usage(ArdIdentity me, UsageQuery query, UsageRange range) {
        return switch (query.wanted()) {
            case MINE -> ard.userUsage(me.userId(), range.from(), range.to());
            case USER -> ard.userUsage(query.userId(), range.from(), range.to());
            case ACCOUNT -> ard.accountUsage(me.accountId(), range.from(), range.to());
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static <T> Mono<Optional<T>> optional(boolean wanted, Mono<T> part) {
        return wanted ? part.map(Optional::of) : Mono.just(Optional.empty());
    }
}
