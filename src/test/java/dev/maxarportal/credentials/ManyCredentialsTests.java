package dev.maxarportal.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.PortalTest;
import dev.maxarportal.StillPortal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The memory of a long list, which may be used instead of it for a while. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class ManyCredentialsTests {

    private static final Instant NOW = StillPortal.NOW;
    private static final int MANY = 5_000;

    @Autowired
    private CredentialMemory memory;

    @Autowired
    private KnownCredentials known;

    private final String account = UUID.randomUUID().toString();

    @Test
    void twoReadersOfTheSameNewListBothTakeItIn(CapturedOutput log) throws Exception {
        List<Credential> list = credentials(MANY);
        takenInAtOnce(4, list);
        assertThat(known.there(account)).hasSize(MANY);
        assertThat(known.longListReadAfter(account, NOW.minusSeconds(60))).contains(NOW);
        assertThat(log).doesNotContain("not taken in");
    }

    @Test
    void twoReadersOfTheSameChangesBothTakeThemIn(CapturedOutput log) throws Exception {
        memory.seen(account, credentials(MANY), true, Map.of(), NOW.minus(Duration.ofDays(1)));
        List<Credential> half = credentials(MANY / 2).stream()
                .map(one -> SomeCredentials.told(one.name(), "changed", NOW.minusSeconds(5)))
                .toList();
        takenInAtOnce(4, half);
        assertThat(known.there(account)).hasSize(MANY / 2).allMatch(one -> one.description()
                .equals("changed"));
        assertThat(known.gone(account)).hasSize(MANY / 2);
        assertThat(log).doesNotContain("not taken in");
    }

    @Test
    void shortListAndOldOneAreNotKept() {
        memory.seen(account, credentials(500), true, Map.of(), NOW);
        assertThat(known.longListReadAfter(account, NOW.minusSeconds(60))).isEmpty();
        memory.seen(account, credentials(501), true, known.byName(account), NOW);
        assertThat(known.longListReadAfter(account, NOW.minusSeconds(60))).contains(NOW);
        assertThat(known.longListReadAfter(account, NOW)).isEmpty();
    }

    @Test
    void listWithANameThatCannotBeRememberedIsNotKept() {
        List<Credential> list = new ArrayList<>(credentials(600));
        list.add(SomeCredentials.plain("x".repeat(300)));
        memory.seen(account, list, true, Map.of(), NOW);
        assertThat(known.longListReadAfter(account, NOW.minusSeconds(60))).isEmpty();
        assertThat(known.listReadAt(account)).contains(NOW);
    }

    @Test
    void listThatMayHaveChangedIsNotKept() {
        memory.seen(account, credentials(600), true, Map.of(), NOW);
        memory.doubted(account);
        assertThat(known.longListReadAfter(account, NOW.minusSeconds(60))).isEmpty();
        assertThat(known.listReadAt(account)).contains(NOW);
    }

    private void takenInAtOnce(int readers, List<Credential> list) throws Exception {
        Map<String, KnownCredential> before = known.byName(account);
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(readers)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                all.add(threads.submit(() -> {
                    start.await();
                    memory.seen(account, list, true, before, NOW);
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static List<Credential> credentials(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> SomeCredentials.plain("c-%05d".formatted(number)))
                .toList();
    }
}
