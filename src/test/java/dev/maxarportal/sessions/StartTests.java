package dev.maxarportal.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maxarportal.RunningPortal;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A start that fails for the database's or the key's sake says so in one sentence, without a stack trace or a secret. */
@ExtendWith(OutputCaptureExtension.class)
class StartTests {

    private static final String KEY = "portal.session-key=correct horse battery staple";
    private static final String SECRET = "pa55-of-the-database";

    @TempDir
    Path temp;

    private static void failsWith(CapturedOutput log, String sentence, String... settings) {
        assertThatThrownBy(() -> RunningPortal.start(settings).close()).isInstanceOf(RuntimeException.class);
        List<String> lines = log.getAll().lines().map(String::strip).toList();
        int description = lines.indexOf("Description:");
        assertThat(description).isPositive();
        assertThat(lines.get(description + 2)).contains(sentence);
        assertThat(lines.subList(description + 3, description + 5)).containsExactly("", "Action:");
        assertThat(log.getAll()).doesNotContain("\tat ", SECRET, "battery staple", "cancelling refresh");
    }

    @Test
    void databaseOutsideThePortalRequiresAKey(CapturedOutput log) throws SQLException {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", temp.toString())
                .start();
        try {
            String url = "jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:portal";
            failsWith(
                    log,
                    "PORTAL_SESSION_KEY is not set, and a database outside the portal requires it.",
                    "spring.datasource.url=" + url);
        } finally {
            server.stop();
        }
    }

    @Test
    void keyThatIsTooShortIsRefused(CapturedOutput log) {
        failsWith(log, "PORTAL_SESSION_KEY is too short.", "portal.session-key=changeme");
    }

    @Test
    void emptyKeyFileIsRefused(CapturedOutput log) throws Exception {
        Files.createFile(temp.resolve("session.key"));
        failsWith(
                log,
                "The key file session.key beside the database holds no key.",
                "spring.datasource.url=jdbc:h2:file:" + temp.resolve("portal"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:1/portal?user=portal&password=" + SECRET,
                "jdbc:postgresql://portal:" + SECRET + "@localhost:1/portal",
                "jdbc:postgresql://database.invalid/portal?password=" + SECRET,
                "jdbc:h2:tcp://localhost:1/portal;USER=sa;PASSWORD=" + SECRET,
                "jdbc:h2:file:implicitly/relative;PASSWORD=" + SECRET,
                "jdbc:h2:file:/dev/null/portal;TRACE_LEVEL_FILE=0;PASSWORD=" + SECRET
            })
    void databaseThatCannotBeUsedIsToldWithoutItsPassword(String url, CapturedOutput log) {
        failsWith(
                log,
                "The database of SPRING_DATASOURCE_URL could not be used: ",
                "spring.datasource.url=" + url,
                "spring.datasource.hikari.connection-timeout=1000",
                KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://portal:" + SECRET + "@localhost/portal",
                "jdbc:postgresql://portal:" + SECRET + "@localhost:nonsense/portal",
                "jdbc:mysql://localhost/portal?password=" + SECRET
            })
    void addressThatNoDriverUnderstandsIsRefused(String url, CapturedOutput log) {
        failsWith(
                log,
                "SPRING_DATASOURCE_URL is no address of an H2 or PostgreSQL database.",
                "spring.datasource.url=" + url,
                KEY);
    }

    /** A lock of this test's own stands for the other process's. */
    @Test
    void secondPortalOnTheSameFileIsRefused(CapturedOutput log) throws Exception {
        String url = "spring.datasource.url=jdbc:h2:file:" + temp.resolve("portal");
        RunningPortal.start(url).close();
        try (FileChannel file = FileChannel.open(
                        temp.resolve("portal.mv.db"), StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            failsWith(log, "The portal's database file is in use by another process.", url);
        }
    }
}
