package dev.maxarportal.apikeys.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import dev.maxarportal.PortalTest;
import dev.maxarportal.apikeys.KeyNote;
import dev.maxarportal.apikeys.KeyNotes;
import dev.maxarportal.apikeys.SomeKeys;
import dev.maxarportal.maxar.ApiKey;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.Failed;
import dev.maxarportal.maxar.KeyMark;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.maxar.MaxarTime;
import dev.maxarportal.signin.SignedIn;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import reactor.core.publisher.Flux;

@PortalTest
class KeyFileTests {

    private static final String TEXT = "THE-TEXT-OF-A-KEY-0001";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeyApi keys;

    @Autowired
    private KeyNotes notes;

    @Test
    void fileHoldsTheSearchedKeysInTheirOrderWithNotesAndWithoutSecrets() throws UnsupportedEncodingException {
        given(keys.list())
                .willReturn(Flux.just(
                        SomeKeys.key("b", "tile server B", "2026-06-01 00:00:00"),
                        new ApiKey(
                                "file-key",
                                "=tile(1)",
                                "say \"hi\", please",
                                KeyMark.of(TEXT),
                                MaxarTime.of("2026-05-01T10:00:00"),
                                MaxarTime.of("2026-01-02T03:04:05Z")),
                        SomeKeys.key("c", "other", null)));
        notes.keep("f:11111111:42", "file-key", new KeyNote("@ada", "QGIS\nnotebook", "-2 left"));
        MvcTestResult file = mvc.get()
                .uri("/api-keys.csv?q=tile&sort=expires&page=7")
                .with(SignedIn.user())
                .exchange();
        assertThat(file).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        assertThat(file.getResponse().getContentAsString())
                .isEqualTo(String.join(
                        "\r\n",
                        "name,description,id,kind,state,created,expires,last four,fingerprint,owner,used in,notes",
                        "'=tile(1),\"say \"\"hi\"\", please\",file-key,named,active,2026-01-02T03:04:05Z,"
                                + "2026-05-01T10:00:00Z,0001,"
                                + KeyMark.of(TEXT).fingerprint()
                                + ",'@ada,\"QGIS\nnotebook\",'-2 left",
                        "tile server B,,b,named,active,2026-01-02T03:04:05.123456Z,2026-06-01T00:00:00Z,wn-b,"
                                + SomeKeys.key("b", "", null).mark().fingerprint() + ",,,",
                        ""))
                .doesNotContain(TEXT, SomeKeys.TEXT);
    }

    @Test
    void listThatCannotBeReadIsNoFile() {
        given(keys.list()).willReturn(Flux.error(Failed.slow(MaxarService.API_KEYS)));
        MvcTestResult answer = mvc.get()
                .uri("/api-keys.csv")
                .accept("text/html", "*/*")
                .with(SignedIn.user())
                .exchange();
        assertThat(answer).hasStatus(504).headers().doesNotContainHeader("Content-Disposition");
    }

    @Test
    void keyWithoutAnythingIsALineOfItsOwn() throws UnsupportedEncodingException {
        given(keys.list()).willReturn(Flux.just(new ApiKey("", null, null, null, MaxarTime.of("soon"), null)));
        MvcTestResult file =
                mvc.get().uri("/api-keys.csv").with(SignedIn.user()).exchange();
        assertThat(List.of(file.getResponse().getContentAsString().split("\r\n"))
                        .getLast())
                .isEqualTo("\"\",,,nameless,unknown,,,,,,,");
    }
}
