package dev.maxarportal.usage.export;

import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.ArdUser;
import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageQuery;
import dev.maxarportal.usage.UsageRange;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageView;
import dev.maxarportal.usage.UsageViews;
import dev.maxarportal.usage.export.ExportPart.Whose;
import dev.maxarportal.usage.trend.Trend;
import dev.maxarportal.usage.trend.TrendReading;
import dev.maxarportal.usage.users.AccountUsers;
import dev.maxarportal.usage.users.UsersReading;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers a file's parts: the range, each month or week of it, and for the whole account each of its users. */
@Component
class UsageExport {

    /** Shorter than the minute after which proxies give up on an answer that stands still; what is missing is said to be. */
    private static final Duration LONGEST = Duration.ofSeconds(50);

    private final UsageViews views;
    private final UsageSource source;
    private final TrendReading trends;
    private final UsersReading users;
    private final Maxar maxar;

    UsageExport(UsageViews views, UsageSource source, TrendReading trends, UsersReading users, Maxar maxar) {
        this.views = views;
        this.source = source;
        this.trends = trends;
        this.users = users;
        this.maxar = maxar;
    }

    /**
     * All parts, in groups of which each is read when its turn comes: the range, its months or weeks, and the users. Months
     * and users that could not be read are said to be so.
     *
     * @throws MaxarException at once when the range itself cannot be read, or the users cannot be listed
     */
    Stream<List<ExportPart>> parts(CurrentUser reader, UsageQuery query) {
        UsageView view = maxar.await(views.settled(reader, query));
        UsageRange range = view.days() == null ? view.range() : view.days().range();
        Mono<Outcome<UsageFigures>> asked = source.figures(reader, view.subject(), view.range());
        boolean everybody = view.subject().isAccount();
        UsageFigures figures = figuresOf(everybody ? listed(view, asked) : maxar.await(asked));
        Whose whose = whose(view);
        Supplier<List<ExportPart>> whole = () -> List.of(new ExportPart("range", range, whose, true, figures));
        Supplier<List<ExportPart>> divided = () -> divided(trends.read(view, done -> {}), range, whose);
        Supplier<List<ExportPart>> users = () -> everybody ? each(view, range) : List.of();
        return Stream.of(whole, divided, users).map(Supplier::get);
    }

    /** The list is remembered until the users' turn comes, but without it there is to be no file. */
    private Outcome<UsageFigures> listed(UsageView view, Mono<Outcome<UsageFigures>> figures) {
        return maxar.await(Mono.zip(
                        figures, source.users(view.reader(), view.subject().accountId())))
                .getT1();
    }

    private static UsageFigures figuresOf(Outcome<UsageFigures> outcome) {
        UsageFigures figures = outcome.value();
        if (figures == null) {
            throw Objects.requireNonNull(outcome.problem());
        }
        return figures;
    }

    private static List<ExportPart> divided(Trend trend, UsageRange range, Whose whose) {
        Days days = trend.view().days();
        boolean yetToCome = days != null && trend.view().elapsed() == null;
        String noun = trend.grain().noun();
        if (trend.complaint() != null) {
            return yetToCome ? List.of() : List.of(new ExportPart(noun, range, whose, false, null));
        }
        return trend.buckets().stream()
                .map(bucket -> new ExportPart(noun, bucket.days().range(), whose, false, bucket.figures()))
                .toList();
    }

    private List<ExportPart> each(UsageView view, UsageRange range) {
        AccountUsers read = users.read(view, false, LONGEST, soFar -> {});
        Stream<ExportPart> each = read.all().stream()
                .map(one -> new ExportPart(
                        "user", range, new Whose(one.user().id(), one.user().name()), true, one.now()));
        ExportPart nobodys = new ExportPart("not attributed", range, Whose.ACCOUNT, false, read.notAttributed());
        return Stream.concat(each, Stream.of(nobodys)).toList();
    }

    private Whose whose(UsageView view) {
        String id = view.subject().userId();
        if (id == null) {
            return Whose.ACCOUNT;
        }
        ArdIdentity reader = view.reader().identity();
        return reader != null && reader.userId().equals(id) || !view.reader().isAdmin()
                ? new Whose(id, view.reader().displayName())
                : new Whose(id, nameOf(view, id));
    }

    private String nameOf(UsageView view, String id) {
        Mono<ArdList<ArdUser>> list = source.users(view.reader(), view.subject().accountId());
        ArdList<ArdUser> known = maxar.await(Outcome.of(list)).value();
        return known == null
                ? ""
                : known.all().stream()
                        .filter(user -> id.equals(user.userId()))
                        .map(ArdUser::called)
                        .findFirst()
                        .orElse("");
    }
}
