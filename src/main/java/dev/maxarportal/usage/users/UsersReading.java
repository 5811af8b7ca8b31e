package dev.maxarportal.usage.users;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.Periods;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageRange;
import dev.maxarportal.usage.UsageReadAgain;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageView;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/**
 * Reads what each user of an account used, with one call for each user and period, a few at a time. What was read is kept for
 * {@link #KEPT} for all administrators of the account, so that a reading that was broken off goes on where it ended.
 */
@Component
public class UsersReading {

    static final Duration KEPT = Duration.ofMinutes(10);

    private final UsageSource source;
    private final Maxar maxar;
    private final Cache<Question, KnownUsers> kept;

    UsersReading(UsageSource source, Maxar maxar, Clock clock) {
        this.source = source;
        this.maxar = maxar;
        this.kept = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(KEPT)
                .maximumSize(100)
                .build();
    }

    /**
     * Reads all users of an account, and waits for them.
     *
     * @param view of the whole account, which only administrators have
     * @param compared whether the period before is wanted, too
     * @param limit after which the users that are yet to be read are left out
     * @param soFar is told of each step, beginning with what is known already
     * @throws dev.maxarportal.maxar.MaxarException when the users cannot be listed
     */
    public AccountUsers read(UsageView view, boolean compared, Duration limit, Consumer<UsersSoFar> soFar) {
        if (!view.subject().isAccount()) {
            throw new IllegalArgumentException("The users are the whole account's");
        }
        Days before = compared ? before(view) : null;
        KnownUsers known = known(view, view.range());
        // Apart from the range's, since the same range may be compared with other days a moment later.
        Map<String, UsageFigures> earlier =
                before == null ? Map.of() : known(view, before.range()).users();
        Tuple2<ArdList<AccountUser>, Outcome<UsageFigures>> first =
                maxar.await(Mono.zip(users(view), Outcome.of(account(view, known))));
        UsersFanOut fanOut =
                new UsersFanOut(source, view, before, first.getT2(), first.getT1(), known.users(), earlier);
        soFar.accept(fanOut);
        maxar.each(fanOut.calls().take(limit), read -> soFar.accept(fanOut));
        return fanOut.users();
    }

    private KnownUsers known(UsageView view, UsageRange range) {
        return kept.get(new Question(view.subject().accountId(), range), question -> new KnownUsers());
    }

    /** Somebody has the account's figures read again, which the sum of its users would differ from otherwise. */
    @EventListener
    void on(UsageReadAgain again) {
        forget(again.accountId());
    }

    /** Lets ARD be asked again for the users of an account. */
    public void forget(String accountId) {
        kept.asMap().keySet().removeIf(question -> question.accountId().equals(accountId));
    }

    /** Null where there is nothing to compare with, or no contract yet on some of those days. */
    private static @Nullable Days before(UsageView view) {
        Periods periods = Periods.of(view);
        return periods == null || periods.beforeContract() ? null : periods.before();
    }

    private Mono<ArdList<AccountUser>> users(UsageView view) {
        return source.users(view.reader(), view.subject().accountId())
                .map(list ->
                        new ArdList<>(list.all().stream().map(AccountUser::of).toList(), list.whole()));
    }

    private Mono<UsageFigures> account(UsageView view, KnownUsers known) {
        UsageFigures read = known.account().get();
        return read == null
                ? source.figuresNow(view.reader(), view.subject(), view.range()).doOnNext(known.account()::set)
                : Mono.just(read);
    }

    private record Question(String accountId, UsageRange range) {}
}
