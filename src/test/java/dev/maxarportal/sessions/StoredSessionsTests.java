package dev.maxarportal.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** Two replicas of the portal on one database. */
class StoredSessionsTests {

    private static final String URL = "jdbc:h2:mem:stored-sessions;DB_CLOSE_DELAY=-1";

    private final DataSource database = new DriverManagerDataSource(URL, "sa", "");
    private final SessionRepository<Session> repository = repository();
    private final StoredSessions one = replica();
    private final StoredSessions other = replica();

    private String id;

    @SuppressWarnings("unchecked")
    private SessionRepository<Session> repository() {
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(
                new JdbcTemplate(database), new TransactionTemplate(new DataSourceTransactionManager(database)));
        sessions.setCreateSessionAttributeQuery(SessionDialect.of(URL).addAttribute());
        return (SessionRepository<Session>) (SessionRepository<?>) sessions;
    }

    private StoredSessions replica() {
        return new StoredSessions(
                repository(),
                new JdbcTemplateLockProvider(SessionDialect.of(URL).locks(database)),
                JdbcClient.create(database),
                Clock.systemUTC());
    }

    @BeforeEach
    void newSession() {
        Flyway flyway =
                Flyway.configure().dataSource(database).cleanDisabled(false).load();
        flyway.clean();
        flyway.migrate();
        Session session = repository.createSession();
        session.setAttribute("count", 0);
        repository.save(session);
        id = session.getId();
    }

    private int count() {
        return repository.findById(id).<Integer>getRequiredAttribute("count");
    }

    private static int countUp(Session session) {
        int next = session.<Integer>getRequiredAttribute("count") + 1;
        session.setAttribute("count", next);
        return next;
    }

    @Test
    void changesOfManyThreadsInTwoReplicasDoNotOverlap() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicBoolean overlapped = new AtomicBoolean();
        Function<Session, Integer> slowly = session -> {
            overlapped.compareAndSet(false, inside.incrementAndGet() > 1);
            int count = countUp(session);
            inside.decrementAndGet();
            return count;
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Integer>>> answers = IntStream.range(0, 20)
                    .mapToObj(n -> threads.submit(() -> (n % 2 == 0 ? one : other).change(id, slowly)))
                    .toList();
            assertThat(answers)
                    .extracting(answer -> answer.get().orElseThrow())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 20).boxed().toList());
        }
        assertThat(overlapped).isFalse();
        assertThat(count()).isEqualTo(20);
    }

    @Test
    void changeWaitsForAnotherReplicasOneAndSeesIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<Integer>> first = threads.submit(() -> one.change(id, session -> {
                begun.countDown();
                await(goOn);
                return countUp(session);
            }));
            await(begun);
            Future<Optional<Integer>> second = threads.submit(() -> other.change(id, StoredSessionsTests::countUp));
            assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            goOn.countDown();
            assertThat(first.get()).contains(1);
            assertThat(second.get()).contains(2);
        }
    }

    @Test
    void otherSessionsDoNotWait() {
        Session neighbour = repository.createSession();
        repository.save(neighbour);
        Optional<Optional<Boolean>> nested = one.change(id, session -> other.change(neighbour.getId(), stored -> true));
        assertThat(nested).contains(Optional.of(true));
    }

    @Test
    void exceptionKeepsWhatWasChangedBeforeAndReleasesTheLock() {
        IllegalStateException refused = new IllegalStateException("refused");
        assertThatThrownBy(() -> one.change(id, session -> {
                    countUp(session);
                    throw refused;
                }))
                .isSameAs(refused);
        assertThat(count()).isEqualTo(1);
        assertThat(other.change(id, StoredSessionsTests::countUp)).contains(2);
    }

    @Test
    void sessionThatIsGoneIsNotChangedAndDoesNotComeBack() {
        repository.deleteById(id);
        AtomicBoolean changed = new AtomicBoolean();
        assertThat(one.change(id, session -> changed.getAndSet(true))).isEmpty();
        assertThat(changed).isFalse();
        assertThat(one.change("never-was", session -> true)).isEmpty();
        assertThat(repository.findById(id)).isNull();
    }

    @Test
    void sessionThatEndsDuringAChangeStaysEnded() {
        assertThat(one.change(id, session -> {
                    repository.deleteById(id);
                    session.setAttribute("token", "new");
                    session.setAttribute("note", "new");
                    return countUp(session);
                }))
                .contains(1);
        assertThat(repository.findById(id)).isNull();
        assertThat(one.change(id, session -> true)).isEmpty();
    }

    @Test
    void attributeThatTwoCopiesAddIsTheLaterOnes() {
        Session copy = repository.findById(id);
        Session other = repository.findById(id);
        copy.setAttribute("token", "first");
        repository.save(copy);
        other.setAttribute("token", "second");
        repository.save(other);
        assertThat(repository.findById(id).<String>getAttribute("token")).isEqualTo("second");
    }

    /** A request that began earlier must not take back what it did not touch. */
    @Test
    void copyThatIsSavedLaterWritesOnlyWhatItChangedItself() {
        Session copy = repository.findById(id);
        one.change(id, StoredSessionsTests::countUp);
        copy.setAttribute("other", "new");
        copy.setLastAccessedTime(java.time.Instant.now());
        repository.save(copy);
        assertThat(count()).isEqualTo(1);
        assertThat(repository.findById(id).<String>getAttribute("other")).isEqualTo("new");
    }

    @Test
    void locksAreForgottenADayAfterTheirSessions() {
        JdbcClient rows = JdbcClient.create(database);
        one.change(id, session -> true);
        one.clearOldLocks();
        assertThat(rows.sql("SELECT COUNT(*) FROM shedlock")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        rows.sql("UPDATE shedlock SET lock_until = DATEADD('HOUR', -25, lock_until)")
                .update();
        one.clearOldLocks();
        assertThat(rows.sql("SELECT COUNT(*) FROM shedlock")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
