package dev.maxarportal.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Page;
import dev.maxarportal.PortalTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The strip as any page may show it. */
@PortalTest
class ExpiryStripTemplateTests {

    private static final Instant NOW = Instant.parse("2026-11-22T05:55:00Z");

    @Autowired
    private ThymeleafViewResolver views;

    @Autowired
    private WebApplicationContext portal;

    @Test
    void pictureSaysInASentenceWhatItShows() throws Exception {
        Page strip = drawn(
                ExpiryStrip.of(NOW, Stream.of(day(2), day(53), day(53), day(53), day(53), day(53), day(90), day(90))));
        assertThat(strip.html())
                .contains("role=\"img\"")
                .contains("aria-label=\"Ends of 8 keys from 22 Nov 2026 to 21 May 2027; most on 14 Jan 2027: 5\"");
    }

    @Test
    void singleEndIsNoCluster() throws Exception {
        Page strip = drawn(ExpiryStrip.of(NOW, Stream.of(day(2))));
        assertThat(strip.html()).contains("aria-label=\"Ends of 1 key from 22 Nov 2026 to 21 May 2027\"");
        assertThat(strip.words()).doesNotContain("key on");
    }

    @Test
    void daysLeadToTheListOfWhatEndsThen() throws Exception {
        Page strip = drawn(ExpiryStrip.of(NOW, Stream.of(day(2), day(53), day(53))));
        assertThat(strip.all("href=\"([^\"]*)\""))
                .containsExactly(
                        "/portal/api-keys?ends=2027-01-14",
                        "/portal/api-keys?ends=2026-11-24",
                        "/portal/api-keys?ends=2027-01-14");
        assertThat(strip.words()).contains("2 keys on 14 Jan 2027", "24 Nov 2026 : 1 key");
    }

    @Test
    void whatEndsSoonIsMarkedByMoreThanItsColour() throws Exception {
        assertThat(drawn(ExpiryStrip.of(NOW, Stream.of(day(2), day(53)))).all("(>▲<)"))
                .hasSize(1);
        assertThat(drawn(ExpiryStrip.of(NOW, Stream.of(day(53)))).all("(>▲<)")).isEmpty();
    }

    @Test
    void nothingIsDrawnOfNothing() throws Exception {
        assertThat(drawn(ExpiryStrip.of(NOW, Stream.of())).html()).isBlank();
        assertThat(drawn(null).html()).isBlank();
    }

    @Test
    void fullestStripKeepsThePageSmallAndObeysThePolicy() throws Exception {
        Page strip = drawn(ExpiryStrip.of(NOW, IntStream.range(0, 10_000).mapToObj(number -> day(number % 181))));
        assertThat(strip.all("(<rect)")).hasSize(182);
        assertThat(strip.html())
                .hasSizeLessThan(80_000)
                .doesNotContain("style=")
                .doesNotContain("<tr");
    }

    private static Instant day(int ahead) {
        return NOW.plus(Duration.ofDays(ahead));
    }

    private Page drawn(@Nullable ExpiryStrip strip) throws Exception {
        MockHttpServletRequest request =
                new MockHttpServletRequest(portal.getServletContext(), "GET", "/portal/somewhere");
        request.setContextPath("/portal");
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, portal);
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setCharacterEncoding("UTF-8");
        views.resolveViewName("expiry/strip :: strip(strip=${strip},noun='key',path='/api-keys')", Locale.ENGLISH)
                .render(Collections.singletonMap("strip", strip), request, response);
        return new Page(response.getContentAsString());
    }
}
