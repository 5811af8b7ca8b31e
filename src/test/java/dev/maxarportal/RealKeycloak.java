package dev.maxarportal;

import java.time.Duration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

/**
 * A Keycloak instead of the sandbox's sign-in, one for all tests that import this. Everybody in its realm has the sandbox's
 * password.
 */
@TestConfiguration(proxyBeanMethods = false)
class RealKeycloak {

    /** Of the client {@code maxar-portal}; also of its ID tokens. */
    static final Duration ACCESS_TOKEN_LIFE = Duration.ofSeconds(1);

    static final String CLIENT_SECRET = "keycloak-client-secret";

    private static final int PORT = 8080;

    private static final GenericContainer<?> KEYCLOAK = new GenericContainer<>(ContainerImages.KEYCLOAK)
            .withCommand("start-dev", "--import-realm")
            .withCopyFileToContainer(
                    MountableFile.forClasspathResource("keycloak/mds-realm.json"),
                    "/opt/keycloak/data/import/mds-realm.json")
            .withEnv("KC_HTTP_RELATIVE_PATH", "/auth")
            // By itself it takes half of the machine's memory, and compiles for a longer life than it has here.
            .withEnv("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m")
            .withEnv("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1")
            .withExposedPorts(PORT)
            .waitingFor(Wait.forHttp("/auth/realms/mds").forPort(PORT).withStartupTimeout(Duration.ofMinutes(5)));

    @Bean
    GenericContainer<?> keycloak() {
        return KEYCLOAK;
    }

    @Bean
    DynamicPropertyRegistrar issuer(GenericContainer<?> keycloak) {
        return settings -> settings.add(
                "maxar.issuer-uri",
                () -> "http://" + keycloak.getHost() + ":" + keycloak.getMappedPort(PORT) + "/auth/realms/mds");
    }
}
