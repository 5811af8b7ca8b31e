package dev.maxarportal.sessions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockCookie;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SealedCookiesTests {

    private static final String ID = UUID.randomUUID().toString();

    private final SealedCookies cookies = new SealedCookies(SealedObjectsTests.seal((byte) 1), "MAXARPORTAL");
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/portal/usage");

    private MockCookie written(String id) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookies.writeCookieValue(new CookieValue(request, response, id));
        String header = response.getHeader("Set-Cookie");
        assertThat(header).isNotNull();
        return MockCookie.parse(header);
    }

    private List<String> read(String name, String value) {
        request.setCookies(new Cookie(name, value));
        return cookies.readCookieValues(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/portal"})
    void overHttpsTheCookieBelongsToThisHostAlone(String contextPath) {
        request.setSecure(true);
        request.setContextPath(contextPath);
        MockCookie cookie = written(ID);
        assertThat(cookie.getName()).isEqualTo("__Host-MAXARPORTAL");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(-1);
    }

    @Test
    void overHttpTheCookieHasAPlainNameAndThePortalsPath() {
        request.setContextPath("/portal");
        MockCookie cookie = written(ID);
        assertThat(cookie.getName()).isEqualTo("MAXARPORTAL");
        assertThat(cookie.getPath()).isEqualTo("/portal");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getSecure()).isFalse();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
    }

    @Test
    void cookieLeadsBackToItsSessionWithoutTellingItsId() {
        MockCookie cookie = written(ID);
        assertThat(cookie.getValue())
                .doesNotContain(ID)
                .isNotEqualTo(written(ID).getValue());
        assertThat(new String(Base64.getUrlDecoder().decode(cookie.getValue()), UTF_8))
                .doesNotContain(ID);
        assertThat(read("MAXARPORTAL", cookie.getValue())).containsExactly(ID);
    }

    /** It may have been planted over plain HTTP by somebody in between, or by a neighbour of the host. */
    @Test
    void cookieWithThePlainNameIsNotTakenOverHttps() {
        String value = written(ID).getValue();
        request.setSecure(true);
        assertThat(read("MAXARPORTAL", value)).isEmpty();
        assertThat(read("__Host-MAXARPORTAL", value)).containsExactly(ID);
    }

    @Test
    void cookieOfAnEndedSessionIsTakenAway() {
        request.setSecure(true);
        MockCookie cookie = written("");
        assertThat(cookie.getName()).isEqualTo("__Host-MAXARPORTAL");
        assertThat(cookie.getValue()).isEmpty();
        assertThat(cookie.getMaxAge()).isZero();
    }

    /** A late answer of the session of before would take the cookie of a new sign-in away. */
    @Test
    void cookieThatTheBrowserBroughtIsNotSentBack() {
        request.setCookies(new Cookie("MAXARPORTAL", written(ID).getValue()));
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookies.writeCookieValue(new CookieValue(request, response, ID));
        assertThat(response.getHeaders("Set-Cookie")).isEmpty();
        cookies.writeCookieValue(new CookieValue(request, response, "another-session"));
        assertThat(response.getHeaders("Set-Cookie")).hasSize(1);
    }

    @Test
    void idFromTheDatabaseIsNoCookie() {
        assertThat(read("MAXARPORTAL", ID)).isEmpty();
        assertThat(read("MAXARPORTAL", Base64.getEncoder().encodeToString(ID.getBytes(UTF_8))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "not base64!",
                "AAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "null"
            })
    void garbageIsIgnored(String value) {
        assertThat(read("MAXARPORTAL", value)).isEmpty();
    }

    @Test
    void cookieOfAnotherKeyIsIgnoredAndTheRightOneBesideItIsFound() {
        String value = written(ID).getValue();
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SealedCookies(SealedObjectsTests.seal((byte) 2), "MAXARPORTAL")
                .writeCookieValue(new CookieValue(request, response, ID));
        String foreign = MockCookie.parse(response.getHeader("Set-Cookie")).getValue();
        assertThat(read("MAXARPORTAL", foreign)).isEmpty();
        request.setCookies(new Cookie("MAXARPORTAL", foreign), new Cookie("MAXARPORTAL", value));
        assertThat(cookies.readCookieValues(request)).containsExactly(ID);
    }
}
