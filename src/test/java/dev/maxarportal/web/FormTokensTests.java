package dev.maxarportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class FormTokensTests {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private final DataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:form-tokens;DB_CLOSE_DELAY=-1", "sa", "");
    private final FormTokens tokens = tokensAt(NOW);

    private FormTokens tokensAt(Instant time) {
        return new FormTokens(JdbcClient.create(database), Clock.fixed(time, ZoneOffset.UTC));
    }

    @BeforeEach
    void emptyDatabase() {
        Flyway flyway =
                Flyway.configure().dataSource(database).cleanDisabled(false).load();
        flyway.clean();
        flyway.migrate();
    }

    @Test
    void tokenCountsOncePerSender() {
        String token = tokens.next();
        assertThat(tokens.firstUse("ada", token)).isTrue();
        assertThat(tokens.firstUse("ada", token)).isFalse();
        assertThat(tokens.firstUse("ada", tokens.next())).isTrue();
        assertThat(tokens.firstUse("uma", token)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void formWithoutATokenAlwaysPasses(@Nullable String token) {
        assertThat(tokens.firstUse("ada", token)).isTrue();
        assertThat(tokens.firstUse("ada", token)).isTrue();
    }

    @Test
    void manyPressesAtOnceCountOnce() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        Callable<Boolean> press = () -> {
            start.await();
            return tokensAt(NOW).firstUse("ada", "same");
        };
        try (ExecutorService presses = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers =
                    IntStream.range(0, 20).mapToObj(n -> presses.submit(press)).toList();
            start.countDown();
            assertThat(answers).extracting(Future::get).containsOnlyOnce(true);
        }
    }

    @Test
    void endlessTokensAreCutAndOldOnesForgotten() {
        String endless = "-".repeat(5_000);
        assertThat(tokens.firstUse("ada", endless)).isTrue();
        assertThat(tokens.firstUse("ada", endless)).isFalse();
        tokensAt(NOW.plus(Duration.ofHours(23))).forgetOldOnes();
        assertThat(tokens.firstUse("ada", endless)).isFalse();
        tokensAt(NOW.plus(Duration.ofHours(25))).forgetOldOnes();
        assertThat(tokens.firstUse("ada", endless)).isTrue();
    }
}
