package dev.maxarportal.maxar;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.maxarportal.maxar.PlayedMaxar.KEYS;
import static dev.maxarportal.maxar.PlayedMaxar.json;
import static dev.maxarportal.maxar.PlayedMaxar.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API-key service sends and expects; the numbers are those of the upstream contract's section 7. */
class ApiKeyContractTests {

    private static final String PATH = "/api-key/api/v2/api-key";

    @RegisterExtension
    static final PlayedMaxar maxar = PlayedMaxar.withTimeLimit("5s");

    private static void answer(String body) {
        KEYS.stubFor(any(anyUrl()).willReturn(json(body)));
    }

    private static List<ApiKey> list() {
        return maxar.await(maxar.keys().list().collectList());
    }

    /** Quirks 1, 2 and 4: a bare array, names of three kinds, dates of several forms, expired keys included. */
    @Test
    void listIsReadWithNamesAndDatesInAnyForm() {
        answer("""
                [{"id":"1","name":"beta","description":"of app","api_key":"FAKE-KEY-VALUE-0001",\
                "expiration_date":"2024-04-20 17:26:24","created_date":"2023-10-23T17:26:24.660856Z"},\
                {"id":"2","name":"","description":null,"api_key":"FAKE-KEY-VALUE-0002",\
                "expiration_date":"2024-01-30T00:00:00","created_date":"2023-07-20 19:44:07"},\
                {"id":"3","api_key":"FAKE-KEY-VALUE-0003","expiration_date":"2024-03-12",\
                "created_date":"2023-10-23T19:46:17.367681297Z"}]""");
        List<ApiKey> keys = list();
        assertThat(requests(KEYS)).singleElement().satisfies(request -> {
            assertThat(request.getUrl()).isEqualTo(PATH);
            assertThat(request.getHeader("Accept")).isEqualTo("application/json");
        });
        assertThat(keys).extracting(ApiKey::name).containsExactly("beta", "", null);
        assertThat(keys).extracting(ApiKey::description).containsExactly("of app", null, null);
        assertThat(keys)
                .extracting(key -> key.expirationDate().instant().toString())
                .containsExactly("2024-04-20T17:26:24Z", "2024-01-30T00:00:00Z", "2024-03-12T00:00:00Z");
        assertThat(keys)
                .extracting(key -> key.createdDate().instant().toString())
                .containsExactly(
                        "2023-10-23T17:26:24.660856Z", "2023-07-20T19:44:07Z", "2023-10-23T19:46:17.367681297Z");
        assertThat(keys).extracting(key -> key.mark().lastFour()).containsExactly("0001", "0002", "0003");
    }

    /** Quirk 4. */
    @Test
    void emptyListIsNoKeys() {
        answer("[]");
        assertThat(list()).isEmpty();
    }

    /** Quirk 3. */
    @ParameterizedTest
    @ValueSource(strings = {"api_key", "api_token", "apiToken"})
    void textOfAKeyIsMarkedUnderTheNameOfAnyGeneration(String field) {
        answer("[{\"id\":\"1\",\"%s\":\"FAKE-KEY-VALUE-0001\"}]".formatted(field));
        assertThat(list().getFirst().mark()).isEqualTo(KeyMark.of("FAKE-KEY-VALUE-0001"));
        answer("{\"id\":\"1\",\"%s\":\"FAKE-KEY-VALUE-0001\"}".formatted(field));
        CreatedApiKey created = maxar.await(maxar.keys().create(new NewApiKey("", "", "2024-01-30T00:00:00")));
        assertThat(created.text().reveal()).isEqualTo("FAKE-KEY-VALUE-0001");
    }

    /** Quirks 5 and 6. */
    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void keyIsCreatedWhateverTheKindOfSuccess(int status) {
        KEYS.stubFor(any(anyUrl()).willReturn(json(status, """
                {"id":"5431dd15","name":"beta-app","description":"","api_key":"FAKE-KEY-VALUE-0001",\
                "expiration_date":"2024-01-30T00:00:00","last_modified_date":"2023-10-23T19:46:17.367682819Z"}""")));
        CreatedApiKey created = maxar.await(maxar.keys().create(new NewApiKey("beta-app", "", "2024-01-30T00:00:00")));
        assertThat(created.id()).isEqualTo("5431dd15");
        assertThat(created.text().reveal()).isEqualTo("FAKE-KEY-VALUE-0001");
        assertThat(created.expirationDate().instant()).isEqualTo("2024-01-30T00:00:00Z");
        KEYS.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withHeader("Content-Type", matching("application/json.*"))
                        .withRequestBody(equalToJson("""
                                {"name":"beta-app","description":"","expiration_date":"2024-01-30T00:00:00"}""")));
    }

    @Test
    void createdKeyWithoutItsTextIsToldAsSuch() {
        answer("{\"id\":\"5431dd15\"}");
        CreatedApiKey created = maxar.await(maxar.keys().create(new NewApiKey("a", "", "2024-01-30T00:00:00")));
        assertThat(created.text()).isNull();
    }

    /** Quirk 5. */
    @ParameterizedTest
    @ValueSource(ints = {200, 204})
    void keyIsDeletedWhateverTheKindOfSuccess(int status) {
        KEYS.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status)));
        maxar.run(maxar.keys().delete("5431dd15"));
        assertThat(requests(KEYS)).singleElement().satisfies(request -> {
            assertThat(request.getMethod().getName()).isEqualTo("DELETE");
            assertThat(request.getUrl()).isEqualTo(PATH + "/id/5431dd15");
            assertThat(request.getBody()).isEmpty();
        });
    }

    /** Quirk 5: the body must survive the HTTP stack, else this would ask to delete nothing or everything. */
    @Test
    void severalKeysAreDeletedByOneCallThatCarriesTheirIds() {
        KEYS.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
        maxar.run(maxar.keys().delete(new ApiKeyIds(List.of("a", "b"))));
        KEYS.verify(
                1,
                deleteRequestedFor(urlEqualTo(PATH))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson("{\"ids\":[\"a\",\"b\"]}")));
        assertThat(requests(KEYS)).hasSize(1);
    }

    /** Quirk 5. */
    @Test
    void keyThatIsGoneAlreadyIsToldApart() {
        KEYS.stubFor(any(anyUrl()).willReturn(json(404, "{\"message\":\"not found\"}")));
        MaxarException failure = maxar.failure(maxar.keys().delete("5431dd15"));
        assertThat(failure.problem()).isEqualTo(Problem.NOT_FOUND);
        assertThat(failure.hadNoEffect()).isTrue();
    }

    @Test
    void rowsOfNothingAreLeftOut() {
        answer("[null,{\"id\":\"1\"},null]");
        assertThat(list()).extracting(ApiKey::id).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"keys\":[]}", "{\"message\":\"busy\"}", "null", "\"text\"", "", "42"})
    void answerThatIsNoListIsNotTakenForOne(String body) {
        answer(body);
        MaxarException failure = maxar.failure(maxar.keys().list().collectList());
        assertThat(failure).isNotNull();
        assertThat(failure.problem()).isEqualTo(Problem.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", ""})
    void idThatWouldChangeThePathNeverLeaves(String id) {
        answer("{}");
        assertThat(maxar.failure(maxar.keys().delete(id)).problem()).isEqualTo(Problem.NOT_FOUND);
        assertThat(requests(KEYS)).isEmpty();
    }

    @Test
    void tenThousandKeysAreReadWithoutKeepingTheTextOfAny() {
        answer(IntStream.range(0, 10_000)
                .mapToObj("{\"id\":\"%1$d\",\"name\":\"key %1$d\",\"api_key\":\"FAKE-KEY-SECRET-%1$06d\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]")));
        List<ApiKey> keys = list();
        assertThat(keys).hasSize(10_000);
        assertThat(keys.getLast().mark()).isEqualTo(KeyMark.of("FAKE-KEY-SECRET-009999"));
        assertThat(ReachableTexts.from(keys))
                .hasSizeGreaterThan(20_000)
                .noneMatch(text -> text.contains("FAKE-KEY") || text.contains("SECRET"));
        assertThat(MaxarConfiguration.json().writeValueAsString(keys)).doesNotContain("FAKE-KEY", "SECRET");
        assertThat(keys.toString()).doesNotContain("FAKE-KEY", "SECRET");
    }

    @Test
    void deletionIsDoneWhateverTheBodyOfASuccess() {
        KEYS.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withBody("deleted")));
        assertThatCode(() -> maxar.run(maxar.keys().delete("a"))).doesNotThrowAnyException();
    }
}
