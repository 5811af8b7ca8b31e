package dev.maxarportal.usage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.maxarportal.maxar.ArdAccount;
import dev.maxarportal.maxar.ArdAccountAnswer;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.ArdUsage;
import dev.maxarportal.maxar.ArdUser;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.signin.CurrentUser;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Asks ARD for usage and for the account. Each answer serves its reader for {@link #FRESH}, and those who ask for the same at
 * the same time share one call. While ARD fails, an older answer stands in together with the failure.
 */
@Component
public class UsageSource {

    static final Duration FRESH = Duration.ofSeconds(60);

    /** For so long an answer is better than none; its age stands beside it. */
    private static final Duration BETTER_THAN_NONE = Duration.ofHours(6);

    private static final Duration CONTRACTS = Duration.ofDays(1);

    /** A long list takes several calls, one after the other. */
    private static final Duration USERS = Duration.ofMinutes(10);

    /** As many calls as a trend and the list of users beside it have under way. */
    private static final int EACH = 16;

    /** Of the portal's 200 connections to Maxar, so that pages always find a free one. */
    private static final int ALL = 60;

    private final ArdApi ard;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final SharedCalls<Question> fresh;
    private final CallGate gate = new CallGate(EACH, ALL);
    private final Cache<Question, Object> older;
    private final Cache<String, Contract> contracts;
    private final Cache<Everybody, ArdList<ArdUser>> users;

    UsageSource(ArdApi ard, Clock clock, ApplicationEventPublisher events) {
        this.ard = ard;
        this.clock = clock;
        this.events = events;
        this.fresh = new SharedCalls<>(keeping(FRESH, 10_000).build());
        this.older = keeping(BETTER_THAN_NONE, 5_000).build();
        this.contracts = keeping(CONTRACTS, 1_000).build();
        this.users = keeping(USERS, 200).build();
    }

    /** A cache that goes by the portal's clock. */
    private Caffeine<Object, Object> keeping(Duration life, long most) {
        return Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(life)
                .maximumSize(most);
    }

    /** Usage in a range; where ARD fails, with an older answer beside the failure if there is one. */
    public Mono<Outcome<UsageFigures>> figures(CurrentUser reader, UsageSubject subject, UsageRange range) {
        return orOlder(
                new Question(signIn(reader), subject, range), figuresNow(reader, subject, range), UsageFigures.class);
    }

    /**
     * Usage in a range, no older than {@link #FRESH}.
     *
     * @return fails with a {@link MaxarException}
     */
    public Mono<UsageFigures> figuresNow(CurrentUser reader, UsageSubject subject, UsageRange range) {
        return fresh.once(
                new Question(signIn(reader), subject, range),
                Mono.defer(() -> ask(subject, range)),
                UsageFigures.class);
    }

    /**
     * One of many: waits its turn, so that readings of months or users leave room for pages, and is tried twice where that may
     * help; faults that pass have had their second try already.
     *
     * @return fails with a {@link MaxarException}
     */
    public Mono<UsageFigures> figuresInTurn(CurrentUser reader, UsageSubject subject, UsageRange range) {
        Mono<UsageFigures> call = figuresNow(reader, subject, range);
        return gate.pass(
                reader.getName(),
                call.onErrorResume(
                        MaxarException.class, failed -> failed.deservesAnotherTry() ? call : Mono.error(failed)));
    }

    /** The account, without which its contract and prices are not known. */
    public Mono<Outcome<ArdAccount>> account(CurrentUser reader, String accountId) {
        Question question = new Question(signIn(reader), UsageSubject.account(accountId), null);
        Mono<ArdAccount> asked = ard.account(accountId)
                .map(ArdAccountAnswer::account)
                .doOnNext(account -> contracts.put(accountId, Contract.of(account)));
        return orOlder(question, fresh.once(question, asked, ArdAccount.class), ArdAccount.class);
    }

    /** All users of the account (administrators only). */
    public Mono<ArdList<ArdUser>> users(CurrentUser reader, String accountId) {
        return Mono.defer(() -> Mono.justOrEmpty(users.getIfPresent(new Everybody(signIn(reader), accountId))))
                .switchIfEmpty(
                        ard.users(accountId).doOnNext(all -> users.put(new Everybody(signIn(reader), accountId), all)));
    }

    /** Those users of the account that one call tells of, or all where they are known already (administrators only). */
    public Mono<ArdList<ArdUser>> firstUsers(CurrentUser reader, String accountId) {
        return Mono.defer(() -> Mono.justOrEmpty(users.getIfPresent(new Everybody(signIn(reader), accountId))))
                .switchIfEmpty(ard.firstUsers(accountId).doOnNext(some -> {
                    if (some.whole()) {
                        users.put(new Everybody(signIn(reader), accountId), some);
                    }
                }));
    }

    /** The contract as ARD last told it to anybody of the account. */
    Optional<Contract> rememberedContract(String accountId) {
        return Optional.ofNullable(contracts.getIfPresent(accountId));
    }

    /** Lets ARD be asked again for everything that the reader looks at. */
    public void forget(CurrentUser reader) {
        fresh.answers().asMap().keySet().removeIf(question -> question.signIn().equals(signIn(reader)));
        users.asMap().keySet().removeIf(question -> question.signIn().equals(signIn(reader)));
    }

    /** The same, and for what others of the portal keep of the whole account (administrators only). */
    public void forgetAccount(CurrentUser reader, String accountId) {
        forget(reader);
        events.publishEvent(new UsageReadAgain(accountId));
    }

    /** For tests, which share one portal: as if nobody had looked at anything. */
    void forgetEverything() {
        fresh.answers().invalidateAll();
        older.invalidateAll();
        contracts.invalidateAll();
        users.invalidateAll();
    }

    /** Who signs in anew also looks anew. */
    private static String signIn(CurrentUser reader) {
        return reader.signedInAt() + " " + reader.getName();
    }

    private Mono<UsageFigures> ask(UsageSubject subject, UsageRange range) {
        String user = subject.userId();
        Mono<ArdUsage> usage = user == null
                ? ard.accountUsage(subject.accountId(), range.from(), range.to())
                : ard.userUsage(user, range.from(), range.to());
        return usage.map(answer -> UsageFigures.of(answer, clock.instant()));
    }

    private <T> Mono<Outcome<T>> orOlder(Question question, Mono<T> call, Class<T> type) {
        return Outcome.of(call).map(outcome -> {
            MaxarException problem = outcome.problem();
            if (outcome.value() != null) {
                older.put(question, outcome.value());
            }
            Object known = problem != null && problem.isOutage() ? older.getIfPresent(question) : null;
            return known == null ? outcome : new Outcome<>(type.cast(known), problem);
        });
    }

    /** @param range null asks for the account itself */
    private record Question(
            String signIn, UsageSubject subject, @Nullable UsageRange range) {}

    private record Everybody(String signIn, String accountId) {}
}
