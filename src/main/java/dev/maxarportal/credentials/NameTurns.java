package dev.maxarportal.credentials;

import dev.maxarportal.maxar.MaxarProperties;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.support.LockException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Lets only one person at a time write to a name of an account, in all replicas together. */
@Component
public class NameTurns {

    private static final Logger log = LoggerFactory.getLogger(NameTurns.class);

    /** Whose account, what is there, writing, what is there now, what became of it; and one to spare. */
    private static final int LONGEST_WAITS = 6;

    private static final int TRIES = 50;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final LockProvider locks;
    private final Duration longestTurn;

    NameTurns(LockProvider locks, MaxarProperties maxar) {
        this.locks = locks;
        this.longestTurn = maxar.longestWait().multipliedBy(LONGEST_WAITS);
    }

    /**
     * Does the work when it is its turn; empty when somebody else does not come to an end within a few seconds.
     *
     * @throws DatabaseAwayException if nobody can take turns; nothing was done then
     */
    public <T> Optional<T> take(String account, String name, Supplier<T> work) {
        String lockName = "credential " + Sha256.hex(account + " " + name).substring(0, 40);
        Optional<SimpleLock> lock = Optional.empty();
        for (int tries = 0; tries < TRIES && lock.isEmpty(); tries++) {
            if (tries > 0 && !pause()) {
                return Optional.empty();
            }
            lock = lock(lockName);
        }
        return lock.map(held -> doneWith(held, work));
    }

    private Optional<SimpleLock> lock(String lockName) {
        try {
            return locks.lock(new LockConfiguration(ClockProvider.now(), lockName, longestTurn, Duration.ZERO));
        } catch (DataAccessException | TransactionException | LockException failed) {
            throw new DatabaseAwayException(failed);
        }
    }

    private static <T> T doneWith(SimpleLock held, Supplier<T> work) {
        try {
            return work.get();
        } finally {
            release(held);
        }
    }

    /** The work is done by then; a lock that cannot be released ends by itself. */
    private static void release(SimpleLock lock) {
        try {
            lock.unlock();
        } catch (DataAccessException | TransactionException | LockException failed) {
            log.warn(
                    "A credential's name stays locked for a while: {}",
                    failed.getClass().getSimpleName());
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
