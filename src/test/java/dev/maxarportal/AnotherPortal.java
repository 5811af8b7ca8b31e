package dev.maxarportal;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** One more portal in this JVM, beside the one of the test, on a port of its own. */
final class AnotherPortal implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    private AnotherPortal(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    static AnotherPortal start(Map<String, String> settings) {
        String[] arguments = Stream.concat(
                        Stream.of("--server.port=0"),
                        settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()))
                .toArray(String[]::new);
        return new AnotherPortal(
                (ServletWebServerApplicationContext) SpringApplication.run(MaxarPortalApplication.class, arguments));
    }

    int port() {
        return context.getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
