package dev.maxarportal.signin;

import dev.maxarportal.sessions.SessionDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts sign-ins with a password in all replicas together: at most five a minute per user name and per address, so that
 * nobody guesses, and how many were wrong, so that a person is warned before Maxar suspends the user.
 */
@Component
class PasswordAttempts {

    private static final int LIMIT = 5;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final JdbcClient database;
    private final SessionDigest digest;
    private final Clock clock;

    PasswordAttempts(JdbcClient database, SessionDigest digest, Clock clock) {
        this.database = database;
        this.digest = digest;
        this.clock = clock;
    }

    /** Counts an attempt; null when it is one too many and must not be made. */
    @Nullable
    Attempt begin(String username, String address) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Attempt attempt =
                new Attempt(UUID.randomUUID(), digest.of(username.strip().toLowerCase(Locale.ROOT)));
        // A proxy that passes on what it is told lets anybody choose the text, and its length.
        String source = digest.of(address);
        // Written before it is counted: of many attempts at the same moment, none is missed by all.
        database.sql("""
                        INSERT INTO sign_in_attempt (id, name_digest, address, attempted_at, wrong)
                        VALUES (?, ?, ?, ?, FALSE)""").params(attempt.id(), attempt.name(), source, now).update();
        if (count("name_digest", attempt.name(), now) > LIMIT || count("address", source, now) > LIMIT) {
            database.sql("DELETE FROM sign_in_attempt WHERE id = ?")
                    .param(attempt.id())
                    .update();
            return null;
        }
        return attempt;
    }

    private int count(String column, String value, OffsetDateTime now) {
        return database.sql("SELECT COUNT(*) FROM sign_in_attempt WHERE attempted_at > ? AND " + column + " = ?")
                .params(now.minus(WINDOW), value)
                .query(Integer.class)
                .single();
    }

    /** Notes that the password was wrong, and says the how manieth time in a row. */
    int wrong(Attempt attempt) {
        database.sql("UPDATE sign_in_attempt SET wrong = TRUE WHERE id = ?")
                .param(attempt.id())
                .update();
        return database.sql("SELECT COUNT(*) FROM sign_in_attempt WHERE wrong AND name_digest = ?")
                .param(attempt.name())
                .query(Integer.class)
                .single();
    }

    /** Notes that the password was right, which ends the row of wrong ones. */
    void right(Attempt attempt) {
        database.sql("UPDATE sign_in_attempt SET wrong = FALSE WHERE wrong AND name_digest = ?")
                .param(attempt.name())
                .update();
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOldOnes() {
        database.sql("DELETE FROM sign_in_attempt WHERE attempted_at < ?")
                .param(OffsetDateTime.now(clock).minus(REMEMBERED))
                .update();
    }

    /**
     * One attempt.
     *
     * @param name digest of the user name
     */
    record Attempt(UUID id, String name) {}
}
