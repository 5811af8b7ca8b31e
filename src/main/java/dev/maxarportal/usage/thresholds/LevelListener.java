package dev.maxarportal.usage.thresholds;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.maxarportal.usage.AccountUsageSeen;
import dev.maxarportal.usage.UsageFigures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Keeps what usage pages see, without letting them wait for it. */
@Component
class LevelListener {

    private static final Logger log = LoggerFactory.getLogger(LevelListener.class);

    private final UsageLevels levels;
    private final AsyncTaskExecutor besides;

    /** Told apart by identity: within a minute many pages show the very same answer. */
    private final Cache<UsageFigures, Boolean> known =
            Caffeine.newBuilder().weakKeys().build();

    LevelListener(UsageLevels levels, AsyncTaskExecutor applicationTaskExecutor) {
        this.levels = levels;
        this.besides = applicationTaskExecutor;
    }

    @EventListener
    void seen(AccountUsageSeen seen) {
        if (known.asMap().putIfAbsent(seen.figures(), true) != null) {
            return;
        }
        try {
            besides.execute(() -> keep(seen));
        } catch (TaskRejectedException stopping) {
            log.debug("The portal stops, so that a level is not kept");
        }
    }

    private void keep(AccountUsageSeen seen) {
        try {
            levels.keep(seen);
        } catch (DataAccessException notKept) {
            known.invalidate(seen.figures());
            log.warn("How much of its limits an account has used up cannot be kept", notKept);
        }
    }
}
