package dev.maxarportal.apikeys.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import dev.maxarportal.PortalTest;
import dev.maxarportal.apikeys.SomeKeys;
import dev.maxarportal.maxar.ApiKey;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.signin.SignedIn;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import reactor.core.publisher.Flux;

@PortalTest
class KeyCalendarTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeyApi keys;

    @Test
    void keysThatHaveNotEndedAreEventsOfAFileToKeep() throws Exception {
        given(keys.list())
                .willReturn(Flux.just(
                        SomeKeys.endingIn("gone", Duration.ofDays(-3)),
                        SomeKeys.endingIn("ends-now", Duration.ZERO),
                        SomeKeys.endingIn("tiles", Duration.ofDays(30)),
                        SomeKeys.key("odd", "odd", "some day"),
                        SomeKeys.key("open", "open", null)));
        MvcTestResult result = file();
        assertThat(result)
                .hasStatusOk()
                .hasHeader("Content-Type", "text/calendar;charset=UTF-8")
                .hasHeader("Content-Disposition", "attachment; filename=\"api-keys-2026-03-10.ics\"");
        assertThat(result.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(lines(result))
                .containsOnlyOnce("BEGIN:VEVENT")
                .contains(
                        "UID:tiles@api-keys.maxar-portal",
                        "DTSTART:20260409T120000Z",
                        "SUMMARY:API key “tiles” ends",
                        "URL:http://localhost/api-keys?q=tiles",
                        "TRIGGER;RELATED=START:-P14D",
                        "TRIGGER;RELATED=START:-P3D")
                .noneMatch(line -> line.contains(SomeKeys.TEXT));
    }

    @Test
    void sameKeyIsTheSameEventTheNextTime() throws Exception {
        given(keys.list()).willReturn(Flux.just(SomeKeys.endingIn("tiles", Duration.ofDays(30))));
        assertThat(lines(file())).isEqualTo(lines(file()));
    }

    @Test
    void oddNamesAndIdsStayText() throws Exception {
        String name = "<script>alert(1)</script>\r\nEND:VCALENDAR; 🛰, \\";
        given(keys.list())
                .willReturn(Flux.just(
                        SomeKeys.key("a b&q=é\r\nX:1", name, "2026-07-01"),
                        SomeKeys.key("nameless", null, "2026-07-01"),
                        new ApiKey(
                                "",
                                "without id",
                                null,
                                null,
                                SomeKeys.endingIn("", Duration.ofDays(9)).expirationDate(),
                                null)));
        List<String> lines = lines(file());
        assertThat(lines)
                .contains(
                        "SUMMARY:API key “<script>alert(1)</script>\\nEND:VCALENDAR\\; 🛰\\, \\\\” ends",
                        "UID:a b&q=é\\nX:1@api-keys.maxar-portal",
                        "URL:http://localhost/api-keys?q=a%20b%26q%3D%C3%A9%0D%0AX%3A1",
                        "SUMMARY:API key “Key without a name\\, ending in less” ends",
                        "UID:without id 2026-03-19T12:00:00Z@api-keys.maxar-portal")
                .containsOnlyOnce("END:VCALENDAR")
                .doesNotContain("X:1");
    }

    @Test
    void withoutKeysTheFileIsAnEmptyCalendar() throws Exception {
        given(keys.list()).willReturn(Flux.empty());
        assertThat(lines(file()))
                .startsWith("BEGIN:VCALENDAR")
                .endsWith("END:VCALENDAR")
                .doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void serviceThatIsDownIsToldOnAPageAndNotInAFile() {
        given(keys.list()).willReturn(Flux.error(Failed.slow(MaxarService.API_KEYS)));
        MvcTestResult result = file();
        assertThat(result).hasStatus(HttpStatus.GATEWAY_TIMEOUT).doesNotContainHeader("Content-Disposition");
    }

    @Test
    void strangersGetNoFile() {
        assertThat(mvc.get().uri("/api-keys.ics")).hasStatus3xxRedirection();
    }

    private MvcTestResult file() {
        return mvc.get().uri("/api-keys.ics").with(SignedIn.user()).exchange();
    }

    private static List<String> lines(MvcTestResult result) throws Exception {
        return List.of(
                result.getResponse().getContentAsString().replace("\r\n ", "").split("\r\n"));
    }
}
