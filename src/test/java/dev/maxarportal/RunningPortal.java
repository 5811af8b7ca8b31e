package dev.maxarportal;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A portal that a test starts by hand, so that it can start it again, or have two of them on one database. */
public final class RunningPortal implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    private RunningPortal(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** With the sandbox that all tests share, and with these settings, each as {@code name=value}; the last one counts. */
    public static RunningPortal start(String... settings) {
        Map<String, String> all = new HashMap<>(SandboxTest.SANDBOX.portalSettings());
        all.put("server.port", "0");
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            all.put(parts[0], parts[1]);
        }
        // As arguments, since these override the tests' own configuration file.
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new RunningPortal(
                (ServletWebServerApplicationContext) SpringApplication.run(MaxarPortalApplication.class, arguments));
    }

    /** The same browser meets a portal that starts anew on this port. */
    public int port() {
        return context.getWebServer().getPort();
    }

    public String address(String path) {
        return "http://localhost:" + port() + path;
    }

    public JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
