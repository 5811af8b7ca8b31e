package dev.maxarportal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.testcontainers.junit.jupiter.EnabledIfDockerAvailable;

@SandboxTest
@EnabledIfDockerAvailable
@Import(RealPostgres.class)
class PostgresContainerTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Test
    void portalKeepsItsSessionsInPostgres() {
        SandboxTest.SANDBOX.reset();
        new Visitor(port).signIn("ada@example.com");
        assertThat(database.sql("SELECT version()").query(String.class).single())
                .startsWith("PostgreSQL");
        assertThat(database.sql("SELECT count(*) FROM spring_session")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
