package dev.maxarportal.apikeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.sun.net.httpserver.HttpServer;
import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.CreatedApiKey;
import dev.maxarportal.maxar.Secret;
import dev.maxarportal.signin.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/** The snippets beside a new key run as they stand, and hand the key over where Maxar wants it. */
@PortalTest
class SnippetTests {

    private static final String TEXT = "FAKE-KEY-VALUE-0001";

    /** As much of the Python library as the snippet uses, so that the test does not depend on what is installed. */
    private static final String REQUESTS = """
            import urllib.parse
            import urllib.request

            class Response:
                def __init__(self, answer):
                    self.status = answer.status
                    self.text = answer.read().decode()

                def raise_for_status(self):
                    assert self.status < 400

            def get(url, *, headers, params, timeout):
                address = url + "?" + urllib.parse.urlencode(params)
                request = urllib.request.Request(address, headers=headers)
                return Response(urllib.request.urlopen(request, timeout=timeout))
            """;

    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static final HttpServer MAXAR = server();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeyApi keys;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry settings) {
        settings.add(
                "maxar.api-url", () -> "http://localhost:" + MAXAR.getAddress().getPort());
    }

    @BeforeEach
    void forget() {
        ASKED.clear();
        given(keys.create(any())).willReturn(Mono.just(new CreatedApiKey("id-1", "n", "", Secret.of(TEXT), null)));
    }

    @AfterAll
    static void stop() {
        MAXAR.stop(0);
    }

    @Test
    void noneHoldsTheTextOrNamesAnotherAddress() {
        Page page = revealed();
        assertThat(page.html()).containsOnlyOnce(TEXT);
        assertThat(snippets(page)).hasSizeGreaterThan(8).allSatisfy(snippet -> assertThat(snippet)
                .doesNotContain("api.example", "api.maxar.com"));
    }

    @Test
    void headerComesFirstAndTheAddressLast() {
        String words = revealed().words();
        assertThat(words.indexOf("Last resort: in the address"))
                .isGreaterThan(words.indexOf("QGIS keeps it encrypted"));
        assertThat(snippets(revealed()))
                .filteredOn(snippet -> snippet.contains("maxar_api_key"))
                .hasSize(1);
    }

    @Test
    void curlSendsTheKeyInTheHeader() {
        run(snippet("curl"));
        assertThat(ASKED)
                .containsExactly(
                        "HEAD /streaming/v1/ogc/ows?service=WFS&request=DescribeFeatureType&version=2.0.0 " + TEXT);
    }

    @Test
    void exampleOfTheVendorsGuideIsEncoded() {
        run(snippet("wfs"));
        assertThat(ASKED)
                .singleElement()
                .asString()
                .matches("GET .*[?&]cql_filter=%28acquisitionDate%3[eE]%3[dD]%272019-01-01%27%29 " + TEXT);
        String powershell = snippet("wfs-powershell").replaceAll("(?s).*\"(http[^\"]*)\".*", "$1");
        run("curl --header \"maxar-api-key: $MAXAR_API_KEY\" '" + powershell + "'");
        assertThat(decoded(ASKED.getLast())).isEqualTo(decoded(ASKED.getFirst()));
        assertThat(decoded(ASKED.getFirst()))
                .isEqualTo("GET /streaming/v1/ogc/wfs?service=WFS&version=2.0.0&request=GetFeature"
                        + "&typeNames=Maxar:FinishedFeature&cql_filter=(acquisitionDate>='2019-01-01') " + TEXT);
    }

    @Test
    void lastResortSendsTheKeyInTheAddress() {
        run(snippet("address"));
        assertThat(ASKED)
                .singleElement()
                .asString()
                .contains("?maxar_api_key=" + TEXT)
                .endsWith(" null");
    }

    @Test
    void requestsAsksTheSame(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("requests.py"), REQUESTS);
        run("PYTHONPATH='" + folder + "' python3 - <<'END'\n" + snippet("requests") + "\nEND");
        assertThat(decoded(ASKED.getFirst()))
                .contains("typeNames=Maxar:FinishedFeature&cql_filter=(acquisitionDate>='2019-01-01') " + TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "file", "curl", "wfs", "gdal", "gdal-file", "address"})
    void bashUnderstandsIt(String name) {
        assertThat(exit("bash", "-n", "-c", snippet(name))).isZero();
    }

    @Test
    void keyGetsIntoTheVariableByPasting() {
        run("printf '%s\\n' 'PASTED-\\0001' | { unset MAXAR_API_KEY; " + snippet("bash")
                + "; [ \"$(printenv MAXAR_API_KEY)\" = 'PASTED-\\0001' ]; }");
    }

    private Page revealed() {
        return Page.of(mvc.post()
                .uri("/api-keys")
                .param("name", "tiles")
                .param("expiry", "7")
                .with(SignedIn.user())
                .with(csrf())
                .exchange());
    }

    private String snippet(String name) {
        return revealed().all("(?s)<pre[^>]* id=\"snippet-" + name + "\"><code>(.*?)</code>").stream()
                .map(HtmlUtils::htmlUnescape)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> snippets(Page page) {
        return page.all("(?s)<pre[^>]* id=\"snippet-[^>]*>(.*?)</pre>");
    }

    private static void run(String script) {
        assertThat(exit("bash", "-c", script)).as(script).isZero();
    }

    private static int exit(String... command) {
        ProcessBuilder process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        process.environment().put("MAXAR_API_KEY", TEXT);
        process.environment().put("no_proxy", "localhost");
        try {
            Process running = process.start();
            return running.waitFor(30, TimeUnit.SECONDS) ? running.exitValue() : -1;
        } catch (IOException notThere) {
            return -2;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String decoded(String asked) {
        return URLDecoder.decode(asked, UTF_8);
    }

    private static HttpServer server() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                ASKED.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("maxar-api-key"));
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
