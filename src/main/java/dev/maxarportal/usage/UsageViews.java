package dev.maxarportal.usage;

import dev.maxarportal.maxar.ArdAccount;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.maxar.Problem;
import dev.maxarportal.signin.ArdIdentities;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds out what a page is about, and refuses what its reader may not see. */
@Component
public class UsageViews {

    private final UsageSource source;
    private final ArdIdentities identities;
    private final Clock clock;

    UsageViews(UsageSource source, ArdIdentities identities, Clock clock) {
        this.source = source;
        this.identities = identities;
        this.clock = clock;
    }

    /**
     * Refuses to show a reader who is no administrator the usage of others.
     *
     * @throws AccessDeniedException when the reader may not see it
     */
    public static void check(CurrentUser reader, UsageQuery query) {
        ArdIdentity identity = reader.identity();
        boolean own =
                switch (query.wanted()) {
                    case MINE -> true;
                    case USER -> identity != null && identity.userId().equals(query.userId());
                    case ACCOUNT -> false;
                };
        if (!own && !reader.isAdmin()) {
            throw new AccessDeniedException("Only administrators see the usage of others");
        }
    }

    /**
     * What the page is about, as far as it is known without waiting: ARD is asked for the contract only where the address has
     * no days at all and nothing is remembered from an earlier page. Once ARD told the contract, this may answer more.
     *
     * @param query without a complaint
     * @throws AccessDeniedException when the reader may not see it
     */
    public Mono<UsageView> atOnce(CurrentUser reader, UsageQuery query) {
        return atOnce(reader, query, identities.of(reader));
    }

    /**
     * The same for one who has been asked for already.
     *
     * @param identity of the reader
     */
    public Mono<UsageView> atOnce(CurrentUser reader, UsageQuery query, Mono<ArdIdentity> identity) {
        check(reader, query);
        return identity.flatMap(me -> query.hasRange()
                ? Mono.just(view(
                        reader,
                        query,
                        me,
                        source.rememberedContract(me.accountId()).orElse(Contract.UNKNOWN)))
                : settled(reader, query, me));
    }

    /**
     * What the page is about, with the days of its range wherever they can be known: ARD is asked for the contract only where
     * the address leaves an end open.
     *
     * @param query without a complaint
     * @throws AccessDeniedException when the reader may not see it
     */
    public Mono<UsageView> dated(CurrentUser reader, UsageQuery query) {
        return atOnce(reader, query).flatMap(view -> view.days() == null ? settled(reader, query) : Mono.just(view));
    }

    /**
     * What the page is about, with the contract wherever ARD tells it.
     *
     * @param query without a complaint
     * @throws AccessDeniedException when the reader may not see it
     */
    public Mono<UsageView> settled(CurrentUser reader, UsageQuery query) {
        check(reader, query);
        return identities.of(reader).flatMap(me -> settled(reader, query, me));
    }

    /**
     * The view with the contract wherever ARD tells it, without waiting where it is remembered.
     *
     * @param account as it is being asked for already
     */
    public Mono<UsageView> settled(UsageView view, Mono<Outcome<ArdAccount>> account) {
        return contract(view.subject().accountId(), account).map(view::with);
    }

    private Mono<UsageView> settled(CurrentUser reader, UsageQuery query, ArdIdentity me) {
        return contract(me.accountId(), source.account(reader, me.accountId()))
                .map(contract -> view(reader, query, me, contract));
    }

    private Mono<Contract> contract(String accountId, Mono<Outcome<ArdAccount>> account) {
        return source.rememberedContract(accountId).map(Mono::just).orElseGet(() -> account.flatMap(
                        UsageViews::notTooSlow)
                .map(Contract::of)
                .defaultIfEmpty(Contract.UNKNOWN));
    }

    /** After ARD took all the time there is for the contract, it is not asked for the figures too. */
    private static Mono<ArdAccount> notTooSlow(Outcome<ArdAccount> account) {
        MaxarException problem = account.problem();
        return problem != null && problem.problem() == Problem.TOO_SLOW && account.value() == null
                ? Mono.error(problem)
                : Mono.justOrEmpty(account.value());
    }

    private UsageView view(CurrentUser reader, UsageQuery query, ArdIdentity me, Contract contract) {
        UsageSubject subject =
                switch (query.wanted()) {
                    case MINE -> new UsageSubject(me.accountId(), me.userId());
                    case USER -> new UsageSubject(me.accountId(), query.userId());
                    case ACCOUNT -> UsageSubject.account(me.accountId());
                };
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new UsageView(reader, query, subject, Contract.UNKNOWN, query.range(), null, today).with(contract);
    }
}
