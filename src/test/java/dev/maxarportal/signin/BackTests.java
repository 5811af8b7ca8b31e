package dev.maxarportal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

/** The page to go back to stands in a link that anybody may have written: whatever it says, it leads nowhere else. */
class BackTests extends OwnArdVisits {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "evil.example",
                "@evil.example",
                "\\\\evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/\r\nLocation: https://evil.example",
                "/\u0000",
                " //evil.example",
                "/usage?x={y}",
                "/${x}",
                "/*{x}",
                "/%zz",
                "/100%",
                "/ü",
                "/a b",
                "/\"><script>",
                ""
            })
    void addressThatIsNoneOfThisPortalIsReplacedByTheStartPage(String address) {
        visitor.signIn(UMA, "/api-keys");
        assertLeadsTo("/usage", connectAndGoTo(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/..//evil.example", "/a/../../../b", "/;x=y", "/%2F%2Fevil.example", "/#top"})
    void addressThatIsNoPageOfThisPortalStaysHere(String address) {
        visitor.signIn(UMA, "/api-keys");
        HttpResponse<String> page = connectAndGoTo(address);
        assertThat(page.statusCode()).as(page.body()).isIn(200, 400, 404);
        assertThat(page.uri().getAuthority()).isEqualTo("localhost:" + port);
        assertThat(visitor.get("/usage").body()).contains("km²");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/monitors?q=a%26b%3Dc%20%2B",
                "/monitors?q=%E6%9D%B1%E4%BA%AC",
                "/monitors?q=a+b&sort=name&dir=desc"
            })
    void queryComesBackAsItWas(String address) {
        visitor.signIn(UMA, address);
        HttpResponse<String> failed = send(address, "wrong");
        assertThat(HtmlUtils.htmlUnescape(failed.body())).contains("name=\"back\" value=\"" + address + "\"");
        HttpResponse<String> page = send(address, "sandbox");
        assertThat(page.uri().toString()).endsWith(address);
        assertThat(page.body()).contains("ARD is connected.");
    }

    @Test
    void linkToTheConnectPageCannotBringAnotherAddressIntoItsForm() {
        visitor.signIn(UMA, "/api-keys");
        assertThat(visitor.get("/ard-connection?back=https://evil.example").body())
                .doesNotContain("evil.example");
        assertThat(visitor.get("/ard-connection?back=//evil.example").body()).doesNotContain("evil.example");
        assertThat(visitor.get("/ard-connection").body()).contains("name=\"back\" value=\"/usage\"");
    }

    /** First with a wrong password, which takes the address along to the next form. */
    private HttpResponse<String> connectAndGoTo(String address) {
        assertLeadsTo("/ard-connection", send(address, "wrong"));
        return send(address, "sandbox");
    }

    private HttpResponse<String> send(String back, String password) {
        return visitor.post(
                "/api-keys",
                "/ard-connection",
                Map.of("username", List.of(UMA), "password", List.of(password), "back", List.of(back)));
    }

    private void assertLeadsTo(String path, HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getAuthority()).isEqualTo("localhost:" + port);
        assertThat(page.uri().getPath()).isEqualTo(path);
    }
}
