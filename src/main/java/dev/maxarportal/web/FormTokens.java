package dev.maxarportal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes a form count once: a reload or a second press sends the same token again and is recognised by it, also when another
 * replica takes it at the same moment.
 */
@Component
public class FormTokens {

    private static final int LENGTH = 64;
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final JdbcClient database;
    private final Clock clock;

    FormTokens(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A token for a form that is about to be shown. */
    public String next() {
        return UUID.randomUUID().toString();
    }

    /** Whether this is the sender's first use of the token. A form without one cannot be told from its reload and passes. */
    public boolean firstUse(String sender, @Nullable String token) {
        if (token == null || token.isBlank()) {
            return true;
        }
        try {
            database.sql("INSERT INTO used_form (token, sender, used_at) VALUES (?, ?, ?)")
                    .params(token.substring(0, Math.min(LENGTH, token.length())), sender, OffsetDateTime.now(clock))
                    .update();
            return true;
        } catch (DuplicateKeyException usedBefore) {
            return false;
        }
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOldOnes() {
        database.sql("DELETE FROM used_form WHERE used_at < ?")
                .param(OffsetDateTime.now(clock).minus(REMEMBERED))
                .update();
    }
}
