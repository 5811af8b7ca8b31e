package dev.maxarportal.usage;

import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.signin.SignedIn;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What pages are about. */
public final class SomeView {

    /** Of an account of which ARD does not tell it. */
    public static final Contract NO_CONTRACT = Contract.UNKNOWN;

    private SomeView() {}

    /** One's own usage. */
    public static UsageView of(@Nullable LocalDate from, @Nullable LocalDate to, Contract contract, LocalDate today) {
        UsageRange range = new UsageRange(from, to);
        return new UsageView(
                (CurrentUser) Objects.requireNonNull(SignedIn.token(null).getPrincipal()),
                new UsageQuery(null, null, null, null),
                new UsageSubject(SignedIn.ACCOUNT, SignedIn.USER),
                contract,
                range,
                range.days(contract),
                today);
    }
}
