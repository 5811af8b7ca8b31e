package dev.maxarportal.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.maxar.MaxarProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The snippets are read by a JSON reader and run by Python, with a stand-in for Maxar's client library. */
class OrderSnippetsTests {

    /** Writes down what is ordered instead of ordering it. */
    private static final String CLIENT_LIBRARY = """
            import json
            import sys

            class Order:
                def __init__(self, **order):
                    self.order = order

                def submit(self):
                    sys.stdout.write(json.dumps(self.order))
            """;

    private final JsonMapper json = JsonMapper.shared();
    private final OrderSnippets snippets = new OrderSnippets(
            json,
            new MaxarProperties(
                    "id",
                    null,
                    "https://issuer.example",
                    "https://ard.example/api/v1",
                    "https://keys.example",
                    "https://api.example",
                    Duration.ofSeconds(10),
                    List.of(),
                    "relay",
                    new MaxarProperties.Endpoints(null, null, null, null)));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "our-name",
                "it's \"quoted\"",
                "back\\slash\\",
                "\\u0041",
                "<script>alert(1)</script>",
                "two\nlines\r\tand a bell\u0007",
                "\"\"\"); import os #",
                "{name} %s ${x}",
                "naïve 名 😀",
                "turned \u202eround\u2028 and unseen\u00ad\u200b",
                "half \ud83d",
            })
    void nameStaysWhatItIsInJsonAndPython(String name) {
        for (OrderSnippet snippet : snippets.of(name, null, name)) {
            JsonNode order = json.readTree(snippet.json());
            assertThat(storage(order, snippet).get("credentials_id").stringValue())
                    .isEqualTo(name);
            assertThat(storage(order, snippet).get(container(snippet)).stringValue())
                    .isEqualTo(name);
            assertThat(ran(snippet.python())).isEqualTo(order);
            assertThat(snippet.python() + snippet.json())
                    .doesNotContainPattern("[\\u0000-\\u0009\\u000b-\\u001f\\u007f\\u00ad\\u200b\\u2028\\u202e]");
        }
    }

    @Test
    void providerDecidesHowTheNameIsGiven() {
        assertThat(snippets.of("n", Provider.AZURE, null)).singleElement().satisfies(snippet -> assertThat(
                        snippet.json())
                .contains("\"azure_blob_storage\": {", "\"container\": \"YOUR-CONTAINER\"")
                .doesNotContain("google"));
        assertThat(snippets.of("n", Provider.GCS, null)).singleElement().satisfies(snippet -> assertThat(
                        snippet.python())
                .contains("\"google_cloud_storage\": {", "\"bucket\": \"YOUR-BUCKET\"", "order.submit()")
                .doesNotContain("azure"));
        assertThat(snippets.of("n", null, null))
                .extracting(OrderSnippet::provider)
                .containsExactly(Provider.AZURE, Provider.GCS);
    }

    @Test
    void nothingIsOrderedByASnippetThatIsRunAsItStands() {
        assertThat(snippets.of("n", null, null)).allSatisfy(snippet -> {
            JsonNode order = json.readTree(snippet.json());
            assertThat(order.get("dry_run").booleanValue()).isTrue();
            assertThat(order.get("acquisitions").get(0).stringValue()).isEqualTo("YOUR-ACQUISITION-ID");
        });
        assertThat(snippets.address()).isEqualTo("https://ard.example/api/v1/order");
    }

    private static JsonNode storage(JsonNode order, OrderSnippet snippet) {
        return order.get("output_config").get(snippet.provider().orderKey());
    }

    private static String container(OrderSnippet snippet) {
        return snippet.provider().containerKey();
    }

    private JsonNode ran(String python) {
        try {
            Files.writeString(folder.resolve("max_ard.py"), CLIENT_LIBRARY);
            Path script = Files.writeString(folder.resolve("order.py"), python);
            ProcessBuilder command = new ProcessBuilder("python3", script.toString()).redirectErrorStream(true);
            command.environment().put("PYTHONDONTWRITEBYTECODE", "1");
            Process running = command.start();
            String told = new String(running.getInputStream().readAllBytes(), UTF_8);
            assertThat(running.waitFor(30, TimeUnit.SECONDS) && running.exitValue() == 0)
                    .as("python3 says: %s", told)
                    .isTrue();
            return json.readTree(told);
        } catch (IOException notRun) {
            throw new AssertionError("The tests need python3, which should run this:\n" + python, notRun);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
