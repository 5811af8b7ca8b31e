package dev.maxarportal.usage;

import dev.maxarportal.signin.CurrentUser;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a page is about, once it is known who asks, who may see it and which days an address without days means.
 *
 * @param reader who looks
 * @param subject whose usage it is; the reader may see it
 * @param contract of the account; unknown when ARD does not tell
 * @param range as Maxar is asked for it
 * @param days the range's days; null when its open ends cannot be known
 * @param today in UTC
 */
public record UsageView(
        CurrentUser reader,
        UsageQuery query,
        UsageSubject subject,
        Contract contract,
        UsageRange range,
        @Nullable Days days,
        LocalDate today) {

    /** The same when the contract is known, which may tell the days. */
    UsageView with(Contract known) {
        UsageRange meant = query.hasRange() ? range : known.year(today);
        return new UsageView(reader, query, subject, known, meant, meant.days(known), today);
    }

    /** The days of the range that have begun; null when none has, or the range is not known. */
    public @Nullable Days elapsed() {
        return days == null ? null : days.until(today);
    }

    /** Leads to the same usage in the same days elsewhere. */
    public ViewLinks links() {
        return new ViewLinks(query, range);
    }
}
