package dev.maxarportal;

import dev.maxarsandbox.MaxarSandbox;
import dev.maxarsandbox.data.SandboxSize;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the portal together with a sandbox Maxar, so that everything can be tried without an account: {@code ./mvnw
 * spring-boot:test-run}. {@code SERVER_PORT} and {@code SANDBOX_PORT} choose other ports, {@code SANDBOX_SIZE}
 * ({@code tiny}, {@code typical} or {@code huge}) another account; with {@code MAXAR_ARD_TOKEN=own},
 * ARD takes no tokens but those of its own sign-in, as the real one probably does.
 */
class SandboxPortalApplication {

    private static final int SANDBOX_PORT = 9180;

    public static void main(String[] args) {
        String port = System.getenv().getOrDefault("SANDBOX_PORT", String.valueOf(SANDBOX_PORT));
        SandboxSize size = SandboxSize.named(System.getenv().getOrDefault("SANDBOX_SIZE", "typical"));
        MaxarSandbox sandbox = MaxarSandbox.start(Integer.parseInt(port));
        sandbox.become(size);
        if ("own".equals(System.getenv("MAXAR_ARD_TOKEN"))) {
            sandbox.requireOwnArdTokens();
        }
        Map<String, Object> settings = new HashMap<>(sandbox.portalSettings());
        SpringApplication portal = new SpringApplication(MaxarPortalApplication.class);
        portal.setDefaultProperties(settings);
        announce(portOf(started(portal, sandbox, args)), sandbox);
    }

    /** A sandbox without a portal would only keep the port and the terminal. */
    private static ConfigurableApplicationContext started(
            SpringApplication portal, MaxarSandbox sandbox, String[] args) {
        try {
            return portal.run(args);
        } catch (RuntimeException failed) {
            sandbox.close();
            throw failed;
        }
    }

    private static int portOf(ConfigurableApplicationContext context) {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    @SuppressWarnings("java:S106") // for the person at the terminal, whatever the log is set to
    private static void announce(int portalPort, MaxarSandbox sandbox) {
        boolean uma = sandbox.data().person("uma@example.com").isPresent();
        String text = """

                The portal is ready:   http://localhost:%d
                The sandbox Maxar is:  %s

                Sign in as             ada@example.com   (administrator)%s
                with the password      sandbox
                """.formatted(
                        portalPort, sandbox.origin(), uma ? "\nor as                  uma@example.com   (user)" : "");
        IO.println(text);
    }
}
