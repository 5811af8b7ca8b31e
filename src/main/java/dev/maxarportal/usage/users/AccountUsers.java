package dev.maxarportal.usage.users;

import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The users of an account side by side, as far as ARD has told what they used.
 *
 * @param before the days that each user's range is compared with; null when there are none
 * @param account what the whole account used
 * @param listed all users that ARD listed, which are not all of the account's if it stopped early
 */
public record AccountUsers(
        UsageView view,
        @Nullable Days before,
        Outcome<UsageFigures> account,
        ArdList<UserUsage> listed,
        UserRows rows) {

    private static final int TOP = 10;

    static AccountUsers of(
            UsageView view, @Nullable Days before, Outcome<UsageFigures> account, ArdList<UserUsage> listed) {
        return new AccountUsers(view, before, account, listed, UserRows.of(account.value(), listed.all()));
    }

    public List<UserUsage> all() {
        return listed.all();
    }

    public int total() {
        return all().size();
    }

    /** How many users there is nothing left to read for. */
    public int done() {
        return (int) all().stream().filter(UserUsage::done).count();
    }

    /** Whether some users are yet to be read. */
    public boolean isUnderWay() {
        return done() < total();
    }

    /** How many users could not be read. */
    public long failed() {
        return all().stream().filter(UserUsage::isFailed).count();
    }

    /** How many users ARD does not tell of, however often it is asked. */
    public long unknown() {
        return all().stream().filter(UserUsage::isUnknown).count();
    }

    /** Why users could not be read; null when all could. */
    public @Nullable MaxarException problem() {
        return all().stream()
                .filter(UserUsage::isFailed)
                .map(UserUsage::problem)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether ARD listed all users and every user's range has been read, so that what is missing to the account's is nobody's. */
    public boolean isWhole() {
        return listed.whole() && all().stream().allMatch(usage -> usage.now() != null);
    }

    /** When ARD was asked for the oldest of the figures; null when none has been read. */
    public @Nullable Instant fetchedAt() {
        return figures()
                .map(UsageFigures::fetchedAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public boolean isAreaEstimated() {
        return figures().anyMatch(UsageFigures::areaEstimated);
    }

    public boolean isCostEstimated() {
        return figures().anyMatch(UsageFigures::costEstimated);
    }

    /** What the account used and none of its users did; null as long as that cannot be said. */
    public @Nullable UsageFigures notAttributed() {
        UsageFigures whole = account.value();
        return whole == null || !isWhole()
                ? null
                : Remainder.of(
                        whole,
                        all().stream()
                                .map(UserUsage::now)
                                .filter(Objects::nonNull)
                                .toList());
    }

    /** Whether the users together have more than the account, such as when they were read later. */
    public boolean isBelowZero() {
        UsageFigures rest = notAttributed();
        return rest != null
                && Stream.of(
                                Optional.ofNullable(rest.total().area()),
                                Optional.ofNullable(rest.total().cost().dollars()))
                        .flatMap(Optional::stream)
                        .anyMatch(number -> number.signum() < 0);
    }

    /** Those who used most. */
    public List<UserRow> top() {
        return rows.all().stream().sorted(rows.most()).limit(TOP).toList();
    }

    private Stream<UsageFigures> figures() {
        return Stream.concat(
                        Stream.of(account), all().stream().map(UserUsage::now).map(now -> new Outcome<>(now, null)))
                .map(Outcome::value)
                .filter(Objects::nonNull);
    }
}
