package dev.maxarportal.usage.users;

import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.maxar.Problem;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageRange;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageSubject;
import dev.maxarportal.usage.UsageView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One reading of all users: which calls it takes, and what has come of them. */
final class UsersFanOut implements UsersSoFar {

    /** So many calls are under way at the most, be it two for each of half as many users. */
    private static final int CALLS = 10;

    /** So many failures of ARD itself without a success between them, and the others would most likely fare no better. */
    private static final int TOO_MANY = 20;

    private final UsageSource source;
    private final UsageView view;
    private final @Nullable Days before;
    private final Outcome<UsageFigures> account;
    private final ArdList<AccountUser> users;
    private final Map<String, UsageFigures> now;
    private final Map<String, UsageFigures> earlier;
    private final List<String> missing;
    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final Map<String, MaxarException> problems = new ConcurrentHashMap<>();
    private volatile @Nullable MaxarException givenUp;
    private int failures;

    /**
     * @param now what is known of the range by user id
     * @param earlier what is known of the days before
     */
    UsersFanOut(
            UsageSource source,
            UsageView view,
            @Nullable Days before,
            Outcome<UsageFigures> account,
            ArdList<AccountUser> users,
            Map<String, UsageFigures> now,
            Map<String, UsageFigures> earlier) {
        this.source = source;
        this.view = view;
        this.before = before;
        this.account = account;
        this.users = users;
        this.now = now;
        this.earlier = earlier;
        this.missing = users.all().stream()
                .map(AccountUser::id)
                .distinct()
                .filter(id -> !id.isEmpty() && !isKnown(id))
                .toList();
    }

    /** Answers each user's id once there is nothing left to read for that user. */
    Flux<String> calls() {
        return Flux.fromIterable(missing)
                .flatMap(this::read, before == null ? CALLS : CALLS / 2)
                .takeUntil(id -> isHopeless(problems.get(id)));
    }

    @Override
    public int total() {
        return users.all().size();
    }

    @Override
    public int done() {
        return givenUp == null ? total() - missing.size() + tried.size() : total();
    }

    @Override
    public AccountUsers users() {
        return AccountUsers.of(
                view,
                before,
                account,
                new ArdList<>(users.all().stream().map(this::usage).toList(), users.whole()));
    }

    private UserUsage usage(AccountUser user) {
        UsageFigures figures = now.get(user.id());
        boolean done =
                isKnown(user.id()) || tried.contains(user.id()) || user.id().isEmpty() || givenUp != null;
        MaxarException problem = figures == null ? problems.getOrDefault(user.id(), givenUp) : null;
        return new UserUsage(user, figures, before == null ? null : earlier.get(user.id()), problem, done);
    }

    private boolean isKnown(String id) {
        return now.containsKey(id) && (before == null || earlier.containsKey(id));
    }

    private Mono<String> read(String id) {
        Mono<?> range = figures(id, view.range(), now).doOnNext(outcome -> note(id, outcome.problem()));
        Mono<?> days = before == null ? Mono.just(id) : figures(id, before.range(), earlier);
        return Mono.zip(range, days).map(both -> id).doOnNext(tried::add);
    }

    private Mono<Outcome<UsageFigures>> figures(String id, UsageRange range, Map<String, UsageFigures> into) {
        UsageFigures there = into.get(id);
        if (there != null) {
            return Mono.just(new Outcome<>(there, null));
        }
        UsageSubject subject = new UsageSubject(view.subject().accountId(), id);
        return Outcome.of(source.figuresInTurn(view.reader(), subject, range).doOnNext(read -> into.put(id, read)));
    }

    private void note(String id, @Nullable MaxarException problem) {
        if (problem != null) {
            problems.put(id, problem);
        }
    }

    /** That ARD does not know a user, or does not tell of one, says nothing of the others. */
    private boolean isHopeless(@Nullable MaxarException problem) {
        if (problem == null) {
            failures = 0;
        } else if (problem.isOutage() || problem.problem() == Problem.TOO_MANY_REQUESTS) {
            failures++;
        }
        if (problem != null && (problem.isAboutSignIn() || failures >= TOO_MANY)) {
            givenUp = problem;
        }
        return givenUp != null;
    }
}
