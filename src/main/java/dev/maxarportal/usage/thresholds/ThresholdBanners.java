package dev.maxarportal.usage.thresholds;

import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.usage.thresholds.ThresholdBanner.Notice;
import dev.maxarportal.web.StoredTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Decides what administrators are told of thresholds. Asks the database only: pages do not wait for ARD because of it. */
@Component
class ThresholdBanners {

    private static final Logger log = LoggerFactory.getLogger(ThresholdBanners.class);

    /** What was seen longer ago is worth another look. */
    private static final Duration OLD = Duration.ofHours(1);

    private final UsageLevels levels;
    private final ToldThresholds told;
    private final LevelAttempts attempts;
    private final NavigableSet<Integer> thresholds;
    private final Clock clock;
    private final AtomicBoolean failing = new AtomicBoolean();

    ThresholdBanners(
            UsageLevels levels,
            ToldThresholds told,
            LevelAttempts attempts,
            ThresholdsProperties settings,
            Clock clock) {
        this.levels = levels;
        this.told = told;
        this.attempts = attempts;
        this.thresholds = settings.percents();
        this.clock = clock;
    }

    /** What to tell the reader. A page that cannot find out stays silent: it has something else to show. */
    ThresholdBanner of(CurrentUser reader) {
        ArdIdentity identity = reader.identity();
        if (!reader.isAdmin() || identity == null || thresholds.isEmpty()) {
            return ThresholdBanner.NONE;
        }
        String account = identity.accountId();
        try {
            List<KnownLevel> known = current(account, reader);
            boolean old = known.stream()
                    .noneMatch(one -> one.level().seenAt().plus(OLD).isAfter(clock.instant()));
            ThresholdBanner banner = new ThresholdBanner(notices(known), old && attempts.mayAsk(reader));
            failing.set(false);
            return banner;
        } catch (DataAccessException unreadable) {
            if (!failing.getAndSet(true)) {
                log.warn("Pages do not tell of thresholds; this is said once until they can again", unreadable);
            }
            return ThresholdBanner.NONE;
        }
    }

    /** Lets the reader not be told of these again in this contract year; others that are higher will be. */
    void told(CurrentUser reader, List<ToldThreshold> read) {
        ArdIdentity identity = reader.identity();
        if (identity == null) {
            return;
        }
        String account = identity.accountId();
        for (KnownLevel known : current(account, reader)) {
            UsageLevel level = known.level();
            Integer reached = level.reached(thresholds);
            read.stream()
                    .filter(one -> one.category() == level.category()
                            && thresholds.contains(one.percent())
                            && reached != null
                            && one.percent() <= reached)
                    .forEach(one ->
                            told.keep(account, reader.getName(), level.period().first(), one));
        }
    }

    private List<KnownLevel> current(String account, CurrentUser reader) {
        LocalDate today = StoredTime.day(clock.instant());
        return levels.of(account, reader.getName()).stream()
                .filter(known -> known.level().period().contains(today))
                .toList();
    }

    private List<Notice> notices(List<KnownLevel> known) {
        return known.stream()
                .flatMap(this::notice)
                .sorted(Comparator.comparing(notice -> notice.level().category()))
                .toList();
    }

    private Stream<Notice> notice(KnownLevel known) {
        Integer reached = known.level().reached(thresholds);
        return reached == null || reached <= known.told() ? Stream.of() : Stream.of(new Notice(known.level(), reached));
    }
}
