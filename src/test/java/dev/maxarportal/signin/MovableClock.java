package dev.maxarportal.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Gives the portal under test a clock that goes with the system's, until a test puts it forward. */
@TestConfiguration
class MovableClock {

    @Bean
    @Primary
    Time time() {
        return new Time();
    }

    static class Time extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        void forward(Duration step) {
            ahead = ahead.plus(step);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
