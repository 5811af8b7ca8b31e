package dev.maxarportal.usage.users;

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
final class UsersFanOut {

    /** So many calls are under way at the most, be it two for each of half as many users. */
    private static final int CALLS = 10;

    /** So many failures in a row, and the others would most likely fare no better. */
    private static final int TOO_MANY = 20;

    private final UsageSource source;
    private final UsageView view;
    private final @Nullable Days before;
    private final List<AccountUser> users;
    private final KnownUsers known;
    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final Map<String, MaxarException> problems = new ConcurrentHashMap<>();
    private volatile @Nullable MaxarException givenUp;
    private int failuresInARow;

    UsersFanOut(UsageSource source, UsageView view, @Nullable Days before, List<AccountUser> users, KnownUsers known) {
        this.source = source;
        this.view = view;
        this.before = before;
        this.users = users;
        this.known = known;
    }

    /** Answers each user's id once there is nothing left to read for that user. */
    Flux<String> calls() {
        return Flux.fromIterable(users)
                .map(AccountUser::id)
                .distinct()
                .filter(id -> !id.isEmpty() && !isKnown(id))
                .flatMap(this::read, before == null ? CALLS : CALLS / 2)
                .takeUntil(id -> isHopeless(problems.get(id)));
    }

    AccountUsers soFar(Outcome<UsageFigures> account) {
        return new AccountUsers(
                view, before, account, users.stream().map(this::usage).toList());
    }

    private UserUsage usage(AccountUser user) {
        UsageFigures now = known.now().get(user.id());
        boolean done =
                isKnown(user.id()) || tried.contains(user.id()) || user.id().isEmpty() || givenUp != null;
        MaxarException problem = now == null ? problems.getOrDefault(user.id(), givenUp) : null;
        return new UserUsage(user, now, known.before().get(user.id()), problem, done);
    }

    private boolean isKnown(String id) {
        return known.now().containsKey(id) && (before == null || known.before().containsKey(id));
    }

    private Mono<String> read(String id) {
        Mono<?> range = figures(id, view.range(), known.now()).doOnNext(outcome -> note(id, outcome.problem()));
        Mono<?> earlier = before == null ? Mono.just(id) : figures(id, before.range(), known.before());
        return Mono.zip(range, earlier).map(both -> id).doOnNext(tried::add);
    }

    private Mono<Outcome<UsageFigures>> figures(String id, UsageRange range, Map<String, UsageFigures> into) {
        UsageFigures there = into.get(id);
        if (there != null) {
            return Mono.just(new Outcome<>(there, null));
        }
        UsageSubject subject = new UsageSubject(view.subject().accountId(), id);
        return Outcome.of(
                triedTwice(source.figuresNow(view.reader(), subject, range)).doOnNext(read -> into.put(id, read)));
    }

    /** Faults that pass have had their second try already. */
    static <T> Mono<T> triedTwice(Mono<T> call) {
        return call.onErrorResume(
                MaxarException.class, problem -> problem.deservesAnotherTry() ? call : Mono.error(problem));
    }

    private void note(String id, @Nullable MaxarException problem) {
        if (problem != null) {
            problems.put(id, problem);
        }
    }

    private boolean isHopeless(@Nullable MaxarException problem) {
        failuresInARow = problem == null ? 0 : failuresInARow + 1;
        boolean signInEnded = problem != null
                && (problem.problem() == Problem.UNAUTHORIZED || problem.problem() == Problem.NOT_CONNECTED);
        if (signInEnded || failuresInARow >= TOO_MANY) {
            givenUp = problem;
        }
        return givenUp != null;
    }
}
