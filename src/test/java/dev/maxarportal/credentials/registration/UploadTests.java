package dev.maxarportal.credentials.registration;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.SandboxTest;
import dev.maxarportal.Visitor;
import dev.maxarportal.credentials.SampleGoogleKey;
import dev.maxarportal.credentials.SampleSas;
import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is sent by real HTTP, as large or as odd as it may be. */
@SandboxTest
class UploadTests {

    private static final String FILE = "file\"; filename=\"key.json";
    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private ServletContext container;

    private Visitor visitor;
    private HttpResponse<String> form;

    @BeforeEach
    void open() {
        SANDBOX.reset();
        visitor = new Visitor(port);
        form = visitor.signIn("ada@example.com", "/credentials/new");
    }

    @Test
    void keyFileIsReadInMemoryAndNeverWrittenToDisk() throws IOException, InterruptedException {
        Path folder = ((File) container.getAttribute(ServletContext.TEMPDIR)).toPath();
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            assertThat(send("uploaded", Map.of(FILE, SampleGoogleKey.json())).body())
                    .contains("uploaded was registered.");
            send("too-large", Map.of(FILE, "x".repeat(15 * MEGABYTE)));
            Thread.sleep(500);
            var key = watch.poll();
            assertThat(key == null ? List.of() : key.pollEvents())
                    .extracting(event -> ((WatchEvent<?>) event).context())
                    .isEmpty();
        }
    }

    @Test
    void secretIsTakenFromAFormWithoutPartsToo() {
        Map<String, List<String>> fields = Map.of(
                "name", List.of("without-parts"),
                "provider", List.of("azure"),
                "secret", List.of(SampleSas.url("north", "PARTLESS")));
        assertThat(visitor.submit(form, "/credentials", fields).body()).contains("without-parts was registered.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/credentials", "/credentials/check"})
    void megabytesOfTextAreRefusedAtTheirField(String path) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("name", "too-long", "provider", "azure"));
        fields.put("secret", "x".repeat(MEGABYTE));
        HttpResponse<String> page = visitor.submitParts(form, path, fields);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("larger than 64 KB", "value=\"too-long\"", "id=\"secret-error\"");
    }

    @Test
    void whatIsTooLargeToBeReadAtAllGetsAPageThatSaysSo() {
        HttpResponse<String> page = send("far-too-large", Map.of(FILE, "x".repeat(21 * MEGABYTE)));
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("What was sent is too large", "nothing of the form could be kept");
        assertThat(SANDBOX.data().credentials().find("far-too-large")).isEmpty();
    }

    private HttpResponse<String> send(String name, Map<String, String> secret) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("name", name, "provider", "gcs"));
        fields.putAll(secret);
        return visitor.submitParts(form, "/credentials", fields);
    }
}
