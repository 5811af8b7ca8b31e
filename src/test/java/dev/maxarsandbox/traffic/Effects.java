package dev.maxarsandbox.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The ways to fail. */
final class Effects {

    private Effects() {}

    static Effect answer(int status, String contentType, String body, Map<String, String> headers) {
        return (request, response, chain) -> {
            response.setStatus(status);
            response.setContentType(contentType);
            headers.forEach(response::setHeader);
            write(response, body.getBytes(UTF_8));
        };
    }

    /** Late, but otherwise right. */
    static Effect delay(Duration delay) {
        return (request, response, chain) -> {
            try {
                Thread.sleep(delay);
            } catch (InterruptedException stopped) {
                // Raised when the sandbox closes: there is nobody left to answer.
                Thread.currentThread().interrupt();
                return;
            }
            chain.doFilter(request, response);
        };
    }

    static Effect abort() {
        return (request, response, chain) -> request.setAttribute(AbortValve.ABORT, true);
    }

    /** The right answer's first half, in a complete HTTP message. */
    static Effect truncate() {
        return (request, response, chain) -> {
            ContentCachingResponseWrapper whole = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, whole);
            byte[] body = whole.getContentAsByteArray();
            write(response, Arrays.copyOf(body, body.length / 2));
        };
    }

    /** The right answer's first half and then the end of the connection, although more was promised. */
    static Effect breakOff() {
        return (request, response, chain) -> {
            ContentCachingResponseWrapper whole = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, whole);
            byte[] body = whole.getContentAsByteArray();
            response.setContentLength(body.length);
            response.getOutputStream().write(body, 0, body.length / 2);
            response.flushBuffer();
            request.setAttribute(AbortValve.ABORT, true);
        };
    }

    static String json(String body) {
        return body.isEmpty() ? MediaType.TEXT_PLAIN_VALUE : MediaType.APPLICATION_JSON_VALUE;
    }

    private static void write(HttpServletResponse response, byte[] body) throws IOException {
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
