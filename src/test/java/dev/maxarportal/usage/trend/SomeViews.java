package dev.maxarportal.usage.trend;

import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.signin.Role;
import dev.maxarportal.signin.SignedIn;
import dev.maxarportal.usage.Contract;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.UsageQuery;
import dev.maxarportal.usage.UsageRange;
import dev.maxarportal.usage.UsageSubject;
import dev.maxarportal.usage.UsageView;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a trend can be about. */
final class SomeViews {

    static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    private SomeViews() {}

    /** The whole account, seen by an administrator. */
    static UsageView of(String account, String first, String last) {
        return of(account, days(first, last), TODAY);
    }

    static UsageView of(String account, @Nullable Days days, LocalDate today) {
        return new UsageView(
                reader(account),
                new UsageQuery("account", null, null, null),
                new UsageSubject(account, null),
                new Contract(null, null),
                days == null ? UsageRange.SUBSCRIPTION : days.range(),
                days,
                today);
    }

    static Days days(String first, String last) {
        return new Days(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static CurrentUser reader(String account) {
        ArdIdentity ada = new ArdIdentity("u-1", account, "Ada", "ada@example.com", true, Role.ADMIN);
        return (CurrentUser) Objects.requireNonNull(SignedIn.token(ada).getPrincipal());
    }
}
