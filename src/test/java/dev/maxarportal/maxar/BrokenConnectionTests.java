package dev.maxarportal.maxar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** A connection that worked a moment ago breaks while a change is being sent: the HTTP client must not send it again. */
class BrokenConnectionTests {

    private static final int TRIES = 20;
    private static final String SELF = "{\"user\":{}}";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private ServerSocket server;

    @BeforeEach
    void serve() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket connection = server.accept();
                    Thread.ofVirtual().start(() -> answer(connection));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /** Answers reading, and resets the connection as soon as a change arrives on it. */
    private void answer(Socket connection) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.endsWith("HTTP/1.1")) {
                    continue;
                }
                requests.add(line.split(" ")[0] + " from " + connection.getPort());
                if (!line.startsWith("GET")) {
                    connection.setSoLinger(true, 0);
                    return;
                }
                connection
                        .getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s"
                                .formatted(SELF.length(), SELF)
                                .getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            // The other side closed first.
        }
    }

    private void tried(BiConsumer<Maxar, ApplicationContext> change) {
        new ApplicationContextRunner()
                .withUserConfiguration(PlayedMaxar.Slice.class)
                .withPropertyValues(
                        "maxar.ard-url=http://localhost:" + server.getLocalPort(),
                        "maxar.api-key-url=http://localhost:" + server.getLocalPort() + "/keys")
                .run(context -> {
                    // A connection returns to the pool a moment after its answer, which may be too late for one try.
                    boolean pooled =
                            IntStream.range(0, TRIES).anyMatch(number -> usedPooledConnection(change, context));
                    assertThat(pooled).as("the pooled connection was used").isTrue();
                });
    }

    private boolean usedPooledConnection(BiConsumer<Maxar, ApplicationContext> change, ApplicationContext context) {
        requests.clear();
        Maxar maxar = context.getBean(Maxar.class);
        maxar.await(context.getBean(ArdApi.class).self());
        MaxarException failure = catchThrowableOfType(MaxarException.class, () -> change.accept(maxar, context));
        assertThat(failure.problem()).isEqualTo(Problem.NOT_REACHED);
        assertThat(failure.hadNoEffect()).isFalse();
        assertThat(requests).hasSize(2);
        String port = requests.getFirst().substring("GET from ".length());
        return requests.getLast().endsWith(port);
    }

    @Test
    void creationIsSentOnce() {
        tried((maxar, context) ->
                maxar.await(context.getBean(ApiKeyApi.class).create(new NewApiKey("a", "", "2026-01-01T00:00:00"))));
    }

    @Test
    void replacementIsSentOnce() {
        tried((maxar, context) -> maxar.run(context.getBean(ArdApi.class)
                .putCredentials("7", "a", new NewCredentials(Secret.of("s".repeat(5_000)), ""))));
    }

    @Test
    void deletionIsSentOnce() {
        tried((maxar, context) -> maxar.run(context.getBean(ApiKeyApi.class).delete("a")));
    }
}
