package dev.maxarportal.usage.thresholds;

import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.usage.AccountUsageSeen;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.UsageQuery;
import dev.maxarportal.usage.UsageRange;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageView;
import dev.maxarportal.usage.UsageViews;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks ARD how much of an account's limits is used up in its contract year, and keeps that. */
@Component
class LevelReading {

    private static final Logger log = LoggerFactory.getLogger(LevelReading.class);
    private static final UsageQuery WHOLE_ACCOUNT = new UsageQuery("account", null, null, null);

    private final Maxar maxar;
    private final UsageViews views;
    private final UsageSource source;
    private final UsageLevels levels;
    private final LevelAttempts attempts;

    LevelReading(Maxar maxar, UsageViews views, UsageSource source, UsageLevels levels, LevelAttempts attempts) {
        this.maxar = maxar;
        this.views = views;
        this.source = source;
        this.levels = levels;
        this.attempts = attempts;
    }

    /** Nothing is kept while ARD fails, or does not tell the contract's days; it is not asked again for some minutes. */
    void renew(CurrentUser reader) {
        if (!attempts.mayAsk(reader)) {
            return;
        }
        attempts.asked(reader);
        try {
            maxar.await(views.settled(reader, WHOLE_ACCOUNT).flatMap(this::seen).singleOptional())
                    .ifPresent(levels::keep);
        } catch (MaxarException notTold) {
            log.debug("No level was read: {}", notTold.getMessage());
        } catch (DataAccessException notKept) {
            log.warn("How much of its limits an account has used up cannot be kept", notKept);
        }
    }

    private Mono<AccountUsageSeen> seen(UsageView view) {
        UsageRange year = view.contract().year(view.today());
        LocalDate from = year.from();
        LocalDate to = year.to();
        return from == null || to == null
                ? Mono.empty()
                : source.figuresNow(view.reader(), view.subject(), year)
                        .map(figures -> new AccountUsageSeen(view.subject().accountId(), new Days(from, to), figures));
    }
}
