package dev.maxarportal.maxar;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static dev.maxarportal.maxar.PlayedMaxar.KEYS;
import static dev.maxarportal.maxar.PlayedMaxar.json;
import static dev.maxarportal.maxar.PlayedMaxar.requests;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of keys is read while it arrives, but handed on only when it is complete. */
class KeyListTests {

    private static final String LIST = """
            [{"id":"1","name":"ü€😀","api_key":"FAKE-KEY-VALUE-0001"},{"id":"2","name":"\\"\\u00fc"},{"id":"3"}]""";

    @RegisterExtension
    static final PlayedMaxar maxar = PlayedMaxar.withTimeLimit("2s");

    private static void answer(ResponseDefinitionBuilder answer) {
        KEYS.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static void firstThen(ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
        KEYS.stubFor(any(anyUrl())
                .inScenario("retry")
                .whenScenarioStateIs(STARTED)
                .willSetStateTo("again")
                .willReturn(first));
        KEYS.stubFor(
                any(anyUrl()).inScenario("retry").whenScenarioStateIs("again").willReturn(then));
    }

    private static List<ApiKey> list() {
        return maxar.await(maxar.keys().list().collectList());
    }

    private static MaxarException failure() {
        return maxar.failure(maxar.keys().list().collectList());
    }

    private static ResponseDefinitionBuilder cutOff(String body) {
        return json(body).withHeader("Content-Length", "100000");
    }

    @Test
    void listArrivesInManyPieces() {
        answer(json(LIST).withChunkedDribbleDelay(50, 300));
        assertThat(list()).extracting(ApiKey::name).containsExactly("ü€😀", "\"ü", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[{\"id\":\"1\"}", "[{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"3\"},", "[{\"id\":\"1"})
    void retryAfterAnAnswerThatBrokeOffGivesEachKeyOnce(String part) {
        firstThen(cutOff(part), json(LIST));
        assertThat(list()).extracting(ApiKey::id).containsExactly("1", "2", "3");
        assertThat(requests(KEYS)).hasSize(2);
    }

    @Test
    void nothingIsHandedOnOfAListThatBreaksOffTwice() {
        answer(cutOff(LIST.substring(0, LIST.length() - 1)));
        List<ApiKey> seen = new CopyOnWriteArrayList<>();
        MaxarException failure =
                maxar.failure(maxar.keys().list().doOnNext(seen::add).collectList());
        assertThat(failure.problem()).isEqualTo(Problem.NOT_REACHED);
        assertThat(seen).isEmpty();
        assertThat(requests(KEYS)).hasSize(2);
    }

    @Test
    void unreadableListIsNotAskedForAgain() {
        answer(json(LIST + "]"));
        assertThat(failure().problem()).isEqualTo(Problem.UNREADABLE);
        assertThat(requests(KEYS)).hasSize(1);
    }

    @Test
    void limitOfTimeHoldsForTheWholeList() {
        answer(json(LIST).withChunkedDribbleDelay(60, 20_000));
        assertThat(failure().problem()).isEqualTo(Problem.TOO_SLOW);
    }

    @Test
    void listThatIsTooLongOrHasTooLargeAKeyCannotBeRead() {
        answer(json("[" + "{},".repeat(ApiKeyListReader.MOST_ELEMENTS) + "{}]"));
        assertThat(failure().problem()).isEqualTo(Problem.UNREADABLE);
        answer(json("[{\"api_key\":\"" + "x".repeat(ApiKeyListReader.LARGEST_ELEMENT) + "\"}]"));
        assertThat(failure().problem()).isEqualTo(Problem.UNREADABLE);
    }

    @Test
    void connectionsAreGivenBackWhateverBecomesOfTheList() {
        String half = IntStream.range(0, 1_000)
                .mapToObj("{\"id\":\"%d\",\"name\":\"a name\"}"::formatted)
                .collect(Collectors.joining(",", "[", ""));
        answer(json(half + ",oops" + half));
        // More often than there are connections.
        for (int i = 0; i < 250; i++) {
            assertThat(failure().problem()).isEqualTo(Problem.UNREADABLE);
        }
        answer(json(LIST));
        assertThat(list()).hasSize(3);
    }

    @Test
    void charsetThatTheAnswerClaimsIsNotBelieved() {
        answer(json(LIST).withHeader("Content-Type", "application/json; charset=iso-8859-1"));
        assertThat(list()).extracting(ApiKey::name).startsWith("ü€😀");
    }
}
