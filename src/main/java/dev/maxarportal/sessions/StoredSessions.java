package dev.maxarportal.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sessions as they stand in the database at this moment, for changes that have to be made once however many requests of a
 * session, in however many replicas, want them. A request's own {@code HttpSession} is a copy from when it began.
 */
@Component
public class StoredSessions {

    private static final Logger log = LoggerFactory.getLogger(StoredSessions.class);
    private static final String LOCK_PREFIX = "session ";
    private static final Duration LONGEST_CHANGE = Duration.ofMinutes(1);
    /** How long a change waits for another one. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int STRIPES = 256;
    private static final RetryTemplate RETRIES = new RetryTemplate(RetryPolicy.builder()
            .includes(
                    TransientDataAccessException.class,
                    DataAccessResourceFailureException.class,
                    TransactionException.class)
            .maxRetries(3)
            .delay(Duration.ofMillis(200))
            .build());

    private final SessionRepository<Session> sessions;
    private final LockProvider acrossReplicas;
    private final JdbcClient database;
    private final Clock clock;
    // Requests of this replica queue here, so that only one of them asks the database again and again.
    private final Lock[] withinReplica =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    @SuppressWarnings("unchecked")
    StoredSessions(
            SessionRepository<? extends Session> sessions, LockProvider locks, JdbcClient database, Clock clock) {
        this.sessions = (SessionRepository<Session>) sessions;
        this.acrossReplicas = locks;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Changes the stored session while nobody else does, and keeps the change also when an exception ends it.
     *
     * @return what the change returned, or nothing when there is no such session any more
     * @throws CannotAcquireLockException when somebody else's change takes longer than 20 seconds
     */
    public <T> Optional<T> change(String id, Function<Session, T> change) {
        Instant deadline = clock.instant().plus(PATIENCE);
        Lock turn = withinReplica[Math.floorMod(id.hashCode(), STRIPES)];
        await(turn);
        try {
            SimpleLock lock = lock(LOCK_PREFIX + id, deadline);
            try {
                return changeAlone(id, change);
            } finally {
                release(lock);
            }
        } finally {
            turn.unlock();
        }
    }

    /** The change has been made by then; a lock that cannot be released ends by itself. */
    private static void release(SimpleLock lock) {
        try {
            lock.unlock();
        } catch (DataAccessException | TransactionException failed) {
            log.warn("A session stays locked for a while: {}", failed.getClass().getSimpleName());
        }
    }

    private <T> Optional<T> changeAlone(String id, Function<Session, T> change) {
        Session session = sessions.findById(id);
        if (session == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(change.apply(session));
        } finally {
            save(session);
        }
    }

    /** Tries again when the database is busy: a change that Maxar has seen already must not get lost here. */
    private void save(Session session) {
        try {
            RETRIES.execute(() -> {
                sessions.save(session);
                return true;
            });
        } catch (RetryException failed) {
            throw failed.getCause() instanceof RuntimeException real ? real : new IllegalStateException(failed);
        }
    }

    private static void await(Lock turn) {
        try {
            if (turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new CannotAcquireLockException("The session is being changed by somebody else");
    }

    private SimpleLock lock(String name, Instant deadline) {
        while (true) {
            Optional<SimpleLock> lock = acrossReplicas.lock(
                    new LockConfiguration(ClockProvider.now(), name, LONGEST_CHANGE, Duration.ZERO));
            if (lock.isPresent()) {
                return lock.get();
            }
            if (clock.instant().isAfter(deadline)) {
                throw new CannotAcquireLockException("The session is being changed in another replica");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotAcquireLockException("Interrupted while waiting for a session");
        }
    }

    /** Lock rows stay behind their sessions; a day later they guard nothing. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void clearOldLocks() {
        database.sql("DELETE FROM shedlock WHERE name LIKE ? AND lock_until < CURRENT_TIMESTAMP - INTERVAL '1' DAY")
                .param(LOCK_PREFIX + "%")
                .update();
    }
}
