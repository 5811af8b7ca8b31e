package dev.maxarportal;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A PostgreSQL instead of the embedded database, one for all tests that import this. */
@TestConfiguration(proxyBeanMethods = false)
class RealPostgres {

    /** What the portal requires with a database outside its own process. */
    static final String SESSION_KEY = "0123456789abcdef".repeat(4);

    private static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer(ContainerImages.POSTGRES);

    @Bean
    @ServiceConnection
    PostgreSQLContainer postgres() {
        return POSTGRES;
    }

    @Bean
    DynamicPropertyRegistrar sessionKeySetting() {
        return settings -> settings.add("portal.session-key", () -> SESSION_KEY);
    }
}
