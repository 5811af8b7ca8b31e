package dev.maxarportal.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the portal may make its own key depends on this: in a shared database each replica would make another one. */
class EmbeddedDatabaseTests {

    private static @Nullable Path folder(String url) {
        return Objects.requireNonNull(EmbeddedDatabase.at(url), url).folder();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:/var/lib/portal/db, /var/lib/portal",
        "jdbc:h2:/var/lib/portal/db, /var/lib/portal",
        "jdbc:h2:file:/var/lib/portal/db;MODE=PostgreSQL;DB_CLOSE_ON_EXIT=FALSE, /var/lib/portal",
        "jdbc:h2:file:/var/lib/portal/db;INIT=RUNSCRIPT FROM '/elsewhere/init.sql', /var/lib/portal",
        "jdbc:h2:nio:/var/lib/portal/../portal/db, /var/lib/portal"
    })
    void keyStandsBesideTheFile(String url, Path folder) {
        assertThat(folder(url)).isEqualTo(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:./data/portal", "jdbc:h2:./data/portal", "jdbc:h2:file:data/portal"})
    void relativeAddressStartsWhereThePortalRuns(String url) {
        assertThat(folder(url)).isEqualTo(Path.of("data").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:~/portal", "jdbc:h2:file:~/portal", "jdbc:h2:file:~/portal;MODE=PostgreSQL"})
    void tildeIsTheHomeFolder(String url) {
        assertThat(folder(url)).isEqualTo(Path.of(System.getProperty("user.home")));
    }

    @Test
    void memoryHasNoFolder() {
        assertThat(folder("jdbc:h2:mem:portal;DB_CLOSE_DELAY=-1")).isNull();
        assertThat(folder("jdbc:h2:mem:")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:tcp://database.example/portal",
                "jdbc:h2:ssl://database.example:9092/~/portal",
                "jdbc:postgresql://database.example/portal?password=jdbc:h2:mem:",
                "jdbc:postgresql:portal"
            })
    void whatLeadsOutOfTheProcessIsNotEmbedded(String url) {
        assertThat(EmbeddedDatabase.at(url)).isNull();
    }
}
