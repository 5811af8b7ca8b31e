package dev.maxarportal.usage;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;

import dev.maxarportal.maxar.ArdAccount;
import dev.maxarportal.maxar.ArdAccountAnswer;
import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.ArdUsage;
import dev.maxarportal.maxar.ArdUser;
import dev.maxarportal.maxar.FeeLimits;
import dev.maxarportal.maxar.MaxarTime;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Accounts, users and usage as ARD answers them. */
public final class SomeUsage {

    /** Every number differs from every other: the tens name the kind, the ones the category. */
    public static final ArdUsage NUMBERED = new ArdUsage(
            new ArdUsage.Area(number("11"), number("12"), number("13"), number("14"), number("15"), true),
            new ArdUsage.Cost(number("21"), number("22"), number("23"), number("24"), number("25"), true),
            new FeeLimits(number("35"), number("31"), number("32"), number("33"), number("34")),
            new ArdUsage.Available(number("41"), number("42"), number("43"), number("44"), number("45")));

    private SomeUsage() {}

    /** Pages of an earlier test must not answer those of a later one. */
    public static void nothingRemembered(UsageSource source) {
        source.forgetEverything();
    }

    /** Lets ARD answer everything: the account as given, the numbered figures, and three users. */
    public static void answeredBy(ArdApi ard, ArdAccountAnswer account) {
        given(ard.account(anyString())).willReturn(Mono.just(account));
        given(ard.userUsage(anyString(), any(), any())).willReturn(Mono.just(NUMBERED));
        given(ard.accountUsage(anyString(), any(), any())).willReturn(Mono.just(NUMBERED));
        List<ArdUser> users =
                List.of(user("u-1", "Ada <Admin>", true), user("u-2", null, false), user("u-3", "Uma User", null));
        given(ard.users(anyString())).willReturn(Mono.just(new ArdList<>(users, true)));
        given(ard.firstUsers(anyString())).willReturn(Mono.just(new ArdList<>(users, true)));
    }

    public static ArdUsage of(
            @Nullable String area, @Nullable String cost, @Nullable String limit, @Nullable String balance) {
        BigDecimal km = number(area);
        BigDecimal dollars = number(cost);
        BigDecimal most = number(limit);
        BigDecimal left = number(balance);
        return new ArdUsage(
                new ArdUsage.Area(km, km, km, km, km, false),
                new ArdUsage.Cost(dollars, dollars, dollars, dollars, dollars, null),
                new FeeLimits(most, most, most, most, most),
                new ArdUsage.Available(left, left, left, left, left));
    }

    public static ArdAccountAnswer account(@Nullable String start, @Nullable String end) {
        return new ArdAccountAnswer(
                new ArdAccount("1", "Example <Survey> Ltd", MaxarTime.of(start), MaxarTime.of(end), true, null, null));
    }

    public static ArdUser user(String id, @Nullable String name, @Nullable Boolean active) {
        return new ArdUser("1", id, name, id + "@example.com", active, false, null, null, null, null, null);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
