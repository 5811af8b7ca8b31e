package dev.maxarportal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.ViewResolver;
import tools.jackson.databind.json.JsonMapper;

class LiveAnswerTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private LiveAnswer live;

    @BeforeEach
    void begin() {
        live = begin(response, (name, locale) -> (model, asked, answer) -> {
            answer.setContentType("text/html;charset=UTF-8");
            answer.getWriter().write("<p>" + name + " “" + (model == null ? "" : model.get("what")) + "”</p>\n");
        });
    }

    @Test
    void eachLineIsAnObjectAndLeavesAtOnce() throws IOException {
        live.progress(0, 24);
        assertThat(response.isCommitted()).isTrue();
        assertThat(told()).isEqualTo("{\"done\":0,\"total\":24}\n");
        live.tell(() -> live.panel("usage/trend :: panel", Map.of("what", "5 km²\n\"quoted\"")));
        assertThat(told().lines()).hasSize(3).last().isEqualTo("{\"end\":true}");
        assertThat(JsonMapper.shared()
                        .readTree(told().lines().toList().get(1))
                        .get("html")
                        .stringValue())
                .isEqualTo("<p>usage/trend :: panel “5 km²\n\"quoted\"”</p>\n");
    }

    @Test
    void nothingOnTheWayKeepsOrGathersTheLines() throws IOException {
        live.panel("panel", Map.of("what", "first"));
        assertThat(response.getContentType()).startsWith("application/x-ndjson").containsIgnoringCase("utf-8");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("X-Accel-Buffering")).isEqualTo("no");
        assertThat(response.getHeader("Content-Length")).isNull();
        assertThat(told()).contains("“first”");
    }

    @Test
    void nothingLeavesBeforeTheFirstLine() {
        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getContentType()).isNull();
    }

    @Test
    void panelThatCannotBeWrittenLeavesNoLineAndNoEnd() throws IOException {
        LiveAnswer broken = begin(response, (name, locale) -> (model, asked, answer) -> {
            answer.getWriter().write("<p>half");
            throw new IllegalArgumentException("template");
        });
        assertThatThrownBy(() -> broken.panel("panel", Map.of())).hasMessage("template");
        assertThat(told()).isEmpty();
        assertThat(response.isCommitted()).isFalse();
    }

    @Test
    void failureBeforeTheFirstLineIsThePagesOwn() {
        assertThatThrownBy(() -> live.tell(() -> {
                    throw new CredentialsExpiredException("ended");
                }))
                .isInstanceOf(CredentialsExpiredException.class);
        assertThat(response.isCommitted()).isFalse();
    }

    @Test
    void failureOnTheWayIsToldAtTheEnd() throws IOException {
        live.tell(() -> {
            live.progress(3, 24);
            throw new ErrorResponseException(
                    HttpStatus.BAD_GATEWAY, titled("ARD could not be reached."), new IllegalStateException("inner"));
        });
        assertThat(told().lines()).last().isEqualTo("{\"failed\":\"ARD could not be reached.\"}");
    }

    @Test
    void faultOfThePortalOnTheWayTellsNothingOfItsInside() throws IOException {
        live.tell(() -> {
            live.progress(3, 24);
            throw new IllegalStateException("inner");
        });
        assertThat(told())
                .endsWith("{\"failed\":\"The portal has a fault of its own.\"}\n")
                .doesNotContain("inner");
    }

    @Test
    void signInThatEndsOnTheWayIsSaid() throws IOException {
        live.tell(() -> {
            live.progress(3, 24);
            throw new CredentialsExpiredException("ended");
        });
        assertThat(told().lines()).hasSize(2).last().isEqualTo("{\"signedOut\":true}");
    }

    private static ProblemDetail titled(String title) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_GATEWAY);
        problem.setTitle(title);
        return problem;
    }

    @Test
    void browserThatIsGoneEndsTheReading() {
        LiveAnswer unheard = begin(new Gone(), (name, locale) -> null);
        assertThatThrownBy(() -> unheard.progress(1, 2)).isInstanceOf(UncheckedIOException.class);
    }

    private LiveAnswer begin(MockHttpServletResponse answer, ViewResolver views) {
        return new LiveAnswers(views, JsonMapper.builder().build()).begin(request, answer);
    }

    private String told() throws IOException {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    /** A browser that hung up. */
    private static final class Gone extends MockHttpServletResponse {

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {}

                @Override
                public void write(int letter) throws IOException {
                    throw new IOException("Broken pipe");
                }
            };
        }
    }
}
