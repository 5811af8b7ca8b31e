package dev.maxarportal.maxar;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.maxarportal.maxar.PlayedMaxar.ARD;
import static dev.maxarportal.maxar.PlayedMaxar.ELSEWHERE;
import static dev.maxarportal.maxar.PlayedMaxar.json;
import static dev.maxarportal.maxar.PlayedMaxar.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/** Lists are read to their end and never for ever (quirk 10). */
class ArdPagesTests {

    private static final String CREDENTIALS = "/api/v1/admin/account/7/credentials";
    private static final String MONITORS = "/api/v1/monitor";

    @RegisterExtension
    static final PlayedMaxar maxar = PlayedMaxar.withTimeLimit("5s");

    private static String credentials(String more, String... names) {
        return List.of(names).stream()
                .map("{\"registered_credentials\":{\"credentials_id\":\"%s\"}}"::formatted)
                .collect(Collectors.joining(",", "{\"data\":[", "]" + more + "}"));
    }

    private static String monitors(String more, String... ids) {
        return List.of(ids).stream()
                .map("{\"monitor_id\":\"%s\"}"::formatted)
                .collect(Collectors.joining(",", "{\"data\":[", "]" + more + "}"));
    }

    private static String moreAt(String link) {
        return ",\"has_more\":true,\"links\":{\"next_page\":\"%s\"}".formatted(link);
    }

    private static void page(String path, StringValuePattern after, String body) {
        ARD.stubFor(get(urlPathEqualTo(path))
                .withQueryParam("starting_after", after)
                .willReturn(json(body)));
    }

    private static List<String> names() {
        return maxar.await(maxar.ard().credentials("7")).all().stream()
                .map(RegisteredCredentials::credentialsId)
                .toList();
    }

    private static List<String> ownMonitors() {
        return maxar.await(maxar.ard().ownMonitors()).stream()
                .map(Monitor::monitorId)
                .toList();
    }

    @Test
    void pagesAreReadByTheIdOfTheLastItem() {
        page(CREDENTIALS, absent(), credentials(",\"has_more\":true", "a", "b"));
        page(CREDENTIALS, equalTo("b"), credentials(",\"has_more\":true", "c"));
        page(CREDENTIALS, equalTo("c"), credentials(",\"has_more\":false", "d"));
        assertThat(names()).containsExactly("a", "b", "c", "d");
        assertThat(requests(ARD))
                .extracting(request -> request.getUrl())
                .containsExactly(
                        CREDENTIALS + "?limit=100",
                        CREDENTIALS + "?limit=100&starting_after=b",
                        CREDENTIALS + "?limit=100&starting_after=c");
    }

    @Test
    void pageWithoutHasMoreIsTheLast() {
        page(CREDENTIALS, absent(), credentials("", "a"));
        assertThat(names()).containsExactly("a");
        assertThat(requests(ARD)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"has_more\":false}", "{\"data\":null,\"has_more\":true}"})
    void answerWithoutItemsIsNoEmptyList(String unreadable) {
        page(CREDENTIALS, absent(), unreadable);
        assertThatThrownBy(() -> names())
                .isInstanceOfSatisfying(MaxarException.class, failure -> assertThat(failure.problem())
                        .isEqualTo(Problem.UNREADABLE));
    }

    @Test
    void emptyPageEndsTheListWhateverItPromises() {
        page(CREDENTIALS, absent(), credentials(",\"has_more\":true", "a"));
        page(CREDENTIALS, equalTo("a"), "{\"data\":[],\"has_more\":true}");
        ArdList<RegisteredCredentials> list = maxar.await(maxar.ard().credentials("7"));
        assertThat(list.all()).hasSize(1);
        assertThat(list.whole()).as("more was promised").isFalse();
        assertThat(requests(ARD)).hasSize(2);
    }

    @Test
    void listThatIsReadToItsEndIsWhole() {
        page(CREDENTIALS, absent(), credentials(",\"has_more\":true", "a"));
        page(CREDENTIALS, equalTo("a"), credentials(",\"has_more\":false", "b"));
        assertThat(maxar.await(maxar.ard().credentials("7")).whole()).isTrue();
    }

    @Test
    void samePageAgainEndsTheList() {
        ARD.stubFor(any(anyUrl()).willReturn(json(credentials(",\"has_more\":true", "a", "b"))));
        assertThat(names()).containsExactly("a", "b");
        assertThat(requests(ARD)).hasSize(2);
    }

    @Test
    void itemsThatAreRepeatedAreTakenOnce() {
        page(CREDENTIALS, absent(), credentials(",\"has_more\":true", "a", "b"));
        page(CREDENTIALS, equalTo("b"), credentials("", "b", "c"));
        assertThat(names()).containsExactly("a", "b", "c");
    }

    @Test
    void endlessListIsCutOff() {
        AtomicInteger pages = new AtomicInteger();
        List<ArdUser> users = ArdPages.collect(
                        after -> Mono.fromSupplier(
                                () -> new ArdPage<>(List.of(user("u" + pages.incrementAndGet())), true, null)),
                        ArdUser::userId)
                .block();
        assertThat(users)
                .hasSize(1_000)
                .hasSameSizeAs(IntStream.range(0, pages.get()).boxed().toList());
    }

    private static ArdUser user(String id) {
        return new ArdUser(null, id, null, null, null, null, null, null, null, null, null);
    }

    @Test
    void linkIsFollowedByItsQuery() {
        ARD.stubFor(get(urlPathEqualTo(MONITORS))
                .willReturn(json(monitors(moreAt("https://ard/x?cursor=a%2Bb%26&limit=5"), "1"))));
        ARD.stubFor(get(urlPathEqualTo(MONITORS))
                .withQueryParam("cursor", equalTo("a+b&"))
                .willReturn(json(monitors("", "2"))));
        assertThat(ownMonitors()).containsExactly("1", "2");
        assertThat(requests(ARD).get(1).getUrl()).isEqualTo(MONITORS + "?cursor=a%2Bb%26&limit=5");
    }

    @Test
    void linkToAForeignHostGetsNoRequestAndNoToken() {
        ARD.stubFor(get(urlPathEqualTo(MONITORS))
                .willReturn(json(monitors(moreAt(ELSEWHERE.baseUrl() + "/steal?page=2"), "1"))));
        ARD.stubFor(get(urlPathEqualTo(MONITORS))
                .withQueryParam("page", equalTo("2"))
                .willReturn(json(monitors("", "2"))));
        assertThat(ownMonitors()).containsExactly("1", "2");
        assertThat(requests(ELSEWHERE)).isEmpty();
        assertThat(requests(ARD)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ard/monitor", "https://ard/monitor?after=%zz", ""})
    void linkThatLeadsNowhereIsReplacedByTheLastId(String link) {
        page(MONITORS, absent(), monitors(moreAt(link), "1"));
        page(MONITORS, equalTo("1"), monitors("", "2"));
        assertThat(ownMonitors()).containsExactly("1", "2");
    }

    /** Quirk 11 met at a page's edge: ARD answers 404 for an empty list, and the last page may turn out to be one. */
    @Test
    void listThatEndsWithNotFoundKeepsWhatCameBefore() {
        page(MONITORS, absent(), monitors(",\"has_more\":true", "1"));
        ARD.stubFor(get(urlPathEqualTo(MONITORS))
                .withQueryParam("starting_after", equalTo("1"))
                .willReturn(json(404, "{\"message\":\"none\"}")));
        assertThat(ownMonitors()).containsExactly("1");
    }

    @Test
    void laterPageThatFailsFailsTheList() {
        page(CREDENTIALS, absent(), credentials(",\"has_more\":true", "a"));
        ARD.stubFor(get(urlPathEqualTo(CREDENTIALS))
                .withQueryParam("starting_after", equalTo("a"))
                .willReturn(json(500, "{}")));
        assertThat(maxar.failure(maxar.ard().credentials("7")).problem()).isEqualTo(Problem.UNAVAILABLE);
    }

    @Test
    void itemsWithoutAnIdAreAllKept() {
        page(
                MONITORS,
                absent(),
                "{\"data\":[{\"name\":\"x\"},{\"monitor_id\":\"\",\"name\":\"y\"},null],\"has_more\":true}");
        assertThat(maxar.await(maxar.ard().ownMonitors()))
                .extracting(Monitor::name)
                .containsExactly("x", "y");
        assertThat(requests(ARD)).hasSize(1);
    }

    @Test
    void twoListsAtOnceDoNotMix() {
        page(CREDENTIALS, absent(), credentials(",\"has_more\":true", "a"));
        page(CREDENTIALS, equalTo("a"), credentials("", "b"));
        page(MONITORS, absent(), monitors(",\"has_more\":true", "1"));
        page(MONITORS, equalTo("1"), monitors("", "2"));
        Mono<ArdList<RegisteredCredentials>> list = maxar.ard().credentials("7");
        Tuple2<ArdList<RegisteredCredentials>, List<Monitor>> both =
                maxar.await(Mono.zip(list, maxar.ard().ownMonitors()));
        assertThat(both.getT1().all()).hasSize(2);
        assertThat(both.getT2()).hasSize(2);
        Tuple2<ArdList<RegisteredCredentials>, ArdList<RegisteredCredentials>> same = maxar.await(Mono.zip(list, list));
        assertThat(same.getT1().all()).hasSize(2);
        assertThat(same.getT1()).isEqualTo(same.getT2());
    }
}
