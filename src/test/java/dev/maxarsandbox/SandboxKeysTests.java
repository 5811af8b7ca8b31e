package dev.maxarsandbox;

import static dev.maxarsandbox.TestBrowser.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarsandbox.data.SandboxKey;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.assertj.core.data.TemporalUnitOffset;
import org.assertj.core.data.TemporalUnitWithinOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SandboxKeysTests {

    private static final String KEYS = "/api-key/api/v2/api-key";

    private final MaxarSandbox sandbox = OneSandbox.SANDBOX;
    private final TestBrowser browser = new TestBrowser(sandbox);
    private final String ada = sandbox.accessToken("ada@example.com");
    private final String uma = sandbox.accessToken("uma@example.com");

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    @Test
    void listIsABareArrayWithTextsAndOddities() {
        JsonNode keys = json(browser.call("GET", KEYS, ada, null));
        assertThat(keys.size()).isEqualTo(12);
        Set<String> texts = new HashSet<>();
        keys.forEach(key -> texts.add(key.get("api_key").asString()));
        assertThat(texts).hasSize(12).allMatch(text -> text.matches("SANDBOXKEY[A-Za-z0-9]{40}"));
        assertThat(sandbox.data().secrets()).containsAll(texts);
        assertThat(keys.get(0).get("expiration_date").asString()).matches("....-..-..T..:..:..");
        assertThat(keys.get(2).get("description").isNull()).isTrue();
        assertThat(keys.get(4).has("name")).isFalse();
        assertThat(keys.get(11).get("expiration_date").asString()).isEqualTo("soon");
        assertThat(browser.call("GET", KEYS, uma, null).body()).isEqualTo("[]");
    }

    @Test
    void withoutTokenTheAnswerIsTheServicesOwn() {
        HttpResponse<String> response = browser.call("GET", KEYS, "SANDBOXKEY", null);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
    }

    @Test
    void keyWithoutBodyHasNoNameAndLives180Days() {
        HttpResponse<String> response = create(null);
        assertThat(response.statusCode()).isEqualTo(201);
        JsonNode key = json(response);
        assertThat(key.has("name")).isFalse();
        assertThat(key.has("description")).isFalse();
        Instant end = Instant.parse(key.get("expiration_date").asString().replace(' ', 'T') + "Z");
        assertThat(end).isCloseTo(Instant.now().plus(180, ChronoUnit.DAYS), within5Seconds());
        assertThat(json(browser.call("GET", KEYS, uma, null)).size()).isOne();
    }

    @Test
    void sentFieldsComeBackAsTheyWere() {
        String end = Instant.now()
                .plus(30, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        for (String form : new String[] {end, end.replace('T', ' '), end.replace("Z", ""), end.substring(0, 10)}) {
            JsonNode key = json(create("{\"name\":\"\",\"description\":null,\"expiration_date\":\"" + form + "\"}"));
            assertThat(key.get("expiration_date").asString()).isEqualTo(form);
            assertThat(key.get("name").asString()).isEmpty();
            assertThat(key.get("description").isNull()).isTrue();
        }
    }

    @Test
    void tooLateUnreadableAndPastDatesAreRefused() {
        HttpResponse<String> late =
                create("{\"expiration_date\":\"" + Instant.now().plus(181, ChronoUnit.DAYS) + "\"}");
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body())
                .isEqualTo("{\"error\":{\"error_messages\":[\"expiration_date must not exceed 180 days\"]}}");
        assertThat(create("{\"expiration_date\":\"next week\"}").statusCode()).isEqualTo(400);
        assertThat(create("{\"expiration_date\":\"2020-01-01T00:00:00\"}").statusCode())
                .isEqualTo(400);
        assertThat(create("{").statusCode()).isEqualTo(400);
    }

    @Test
    void deletesOneOrManyOfTheCallersOwn() {
        String first = "5431dd15-0000-4000-8000-000000000001";
        assertThat(browser.call("DELETE", KEYS + "/id/" + first, uma, null).statusCode())
                .isEqualTo(404);
        assertThat(browser.call("DELETE", KEYS + "/id/" + first, ada, null).statusCode())
                .isEqualTo(204);
        assertThat(browser.call("DELETE", KEYS + "/id/" + first, ada, null).statusCode())
                .isEqualTo(404);
        String second = "5431dd15-0000-4000-8000-000000000002";
        String both = "{\"ids\":[\"" + first + "\",\"" + second + "\"]}";
        assertThat(browser.call("DELETE", KEYS, ada, both).statusCode()).isEqualTo(204);
        assertThat(browser.call("DELETE", KEYS, ada, both).statusCode()).isEqualTo(404);
        assertThat(sandbox.data().keys().all()).hasSize(10);
        assertThat(sandbox.traffic()
                        .matching(request -> request.is("DELETE", KEYS))
                        .getLast()
                        .json())
                .isEqualTo(both);
    }

    @Test
    void testsMayPutKeysOfTheirOwn() {
        sandbox.data().keys().clear();
        sandbox.data()
                .keys()
                .put(SandboxKey.of("uma@example.com", "mine", Instant.now()).without("description"));
        assertThat(json(browser.call("GET", KEYS, uma, null)).at("/0/name").asString())
                .isEqualTo("mine");
    }

    private HttpResponse<String> create(@Nullable String body) {
        return browser.call("POST", KEYS, uma, body);
    }

    private static TemporalUnitOffset within5Seconds() {
        return new TemporalUnitWithinOffset(5, ChronoUnit.SECONDS);
    }
}
