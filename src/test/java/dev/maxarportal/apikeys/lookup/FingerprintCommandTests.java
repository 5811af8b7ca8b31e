package dev.maxarportal.apikeys.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Page;
import dev.maxarportal.maxar.KeyMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

/** The command that the page shows prints the fingerprint that the page shows. */
class FingerprintCommandTests {

    private static final Path TEMPLATE = Path.of("src/main/resources/templates/apikeys/fingerprint.html");

    private static String command() throws IOException {
        Page template = new Page(Files.readString(TEMPLATE));
        return HtmlUtils.htmlUnescape(
                template.all("id=\"fingerprint-bash\">([^<]+)<").getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FAKE-KEY-VALUE-0001", "with space, $dollar, %s and \\n", "-n 'quoted' \"twice\" `and` !so"})
    void commandForBashPrintsTheFingerprint(String key) throws Exception {
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", command());
        bash.environment().put("MAXAR_API_KEY", key);
        Process run = bash.start();
        String printed = new String(run.getInputStream().readAllBytes(), UTF_8);
        assertThat(run.waitFor()).isZero();
        assertThat(printed.strip()).isEqualTo(KeyMark.of(key).fingerprint());
    }
}
