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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers a file's parts: the range, each month or week of it, and for the whole account each of its users. */
@Component
class UsageExport {

    /** For so long somebody may wait for a file. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

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
     * All parts; months and users that could not be read are said to be so.
     *
     * @throws MaxarException when the range itself cannot be read, or the users cannot be listed
     */
    List<ExportPart> parts(CurrentUser reader, UsageQuery query) {
        UsageView view = maxar.await(views.settled(reader, query));
        UsageRange range = view.days() == null ? view.range() : view.days().range();
        Whose whose = whose(view);
        Outcome<UsageFigures> figures = maxar.await(source.figures(reader, view.subject(), view.range()));
        Stream<ExportPart> whole = Stream.of(new ExportPart("range", range, whose, figuresOf(figures)));
        Stream<ExportPart> divided = divided(trends.read(view, done -> {}), range, whose);
        return Stream.of(whole, divided, view.subject().isAccount() ? each(view, range) : Stream.<ExportPart>of())
                .flatMap(parts -> parts)
                .toList();
    }

    private static UsageFigures figuresOf(Outcome<UsageFigures> outcome) {
        UsageFigures figures = outcome.value();
        if (figures == null) {
            throw Objects.requireNonNull(outcome.problem());
        }
        return figures;
    }

    private static Stream<ExportPart> divided(Trend trend, UsageRange range, Whose whose) {
        Days days = trend.view().days();
        boolean yetToCome = days != null && trend.view().elapsed() == null;
        if (trend.complaint() != null) {
            return yetToCome
                    ? Stream.of()
                    : Stream.of(new ExportPart(trend.grain().noun(), range, whose, null));
        }
        return trend.buckets().stream()
                .map(bucket ->
                        new ExportPart(trend.grain().noun(), bucket.days().range(), whose, bucket.figures()));
    }

    private Stream<ExportPart> each(UsageView view, UsageRange range) {
        AccountUsers read = users.read(view, false, LONGEST, soFar -> {});
        Stream<ExportPart> each = read.all().stream()
                .map(one -> new ExportPart(
                        "user", range, new Whose(one.user().id(), one.user().name()), one.now()));
        return Stream.concat(
                each, Stream.of(new ExportPart("not attributed", range, Whose.ACCOUNT, read.notAttributed())));
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
