package dev.maxarportal;

import dev.maxarportal.maxar.AccessTokens;
import dev.maxarportal.maxar.ServiceTokens;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What a portal under test has instead of the time of day and of a session's tokens. No @Configuration: a portal that scans the test classes is left alone. */
public class StillPortal {

    /** A Tuesday, before any day on which these tests can run, so that nobody's role is due to be looked up again. */
    public static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @Bean
    @Primary
    Clock stillClock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    @Primary
    AccessTokens sameToken() {
        return () -> ServiceTokens.same(new FixedToken("token"));
    }
}
