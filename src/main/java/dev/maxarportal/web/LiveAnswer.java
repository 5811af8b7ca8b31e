package dev.maxarportal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a script how far a long reading is while it goes on, and hands it the panel that comes of it, also half filled. Each
 * line is a JSON object: {@code {"done":3,"total":24}} or {@code {"html":"…"}}; the last one is {@code {"end":true}} or says
 * why there is no more, without which the answer is broken off. Nothing leaves before the first line, so that an earlier
 * failure still gets its own page.
 */
public final class LiveAnswer {

    private static final Logger log = LoggerFactory.getLogger(LiveAnswer.class);

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final ViewResolver views;
    private final JsonMapper json;

    LiveAnswer(HttpServletRequest request, HttpServletResponse response, ViewResolver views, JsonMapper json) {
        this.request = request;
        this.response = response;
        this.views = views;
        this.json = json;
    }

    /**
     * How many of all parts are done.
     *
     * @throws UncheckedIOException when the browser no longer listens
     */
    public void progress(int done, int total) {
        line(new Progress(done, total));
    }

    /**
     * The panel as it is now.
     *
     * @param view name of a template and its fragment, such as {@code usage/trend :: panel}
     * @throws UncheckedIOException when the browser no longer listens
     */
    public void panel(String view, Map<String, ? extends @Nullable Object> model) {
        ContentCachingResponseWrapper written = new ContentCachingResponseWrapper(response);
        try {
            View resolved = views.resolveViewName(view, Locale.ENGLISH);
            if (resolved == null) {
                throw new IllegalStateException("There is no view " + view);
            }
            resolved.render(model, request, written);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        line(new Panel(new String(written.getContentAsByteArray(), StandardCharsets.UTF_8)));
    }

    /**
     * Does the reading, and says that it is over. Once something has left, a failure has no page of its own any more and is
     * told as the last line: {@code {"failed":"…"}}, or {@code {"signedOut":true}} where the sign-in has ended meanwhile, which
     * the next page will find out again.
     *
     * @throws UncheckedIOException when the browser no longer listens
     */
    public void tell(Runnable reading) {
        try {
            reading.run();
            line(new End(true));
        } catch (UncheckedIOException gone) {
            throw gone;
        } catch (RuntimeException failed) {
            if (!response.isCommitted()) {
                throw failed;
            }
            line(failed instanceof AuthenticationException ? new SignedOut(true) : new Failed(words(failed)));
        }
    }

    private static String words(RuntimeException failed) {
        String told = failed instanceof ErrorResponseException answer
                ? answer.getBody().getTitle()
                : null;
        if (told == null) {
            log.error("A reading broke off", failed);
        }
        return told == null ? "The portal has a fault of its own." : told;
    }

    private void line(Object what) {
        try {
            if (!response.isCommitted()) {
                begin();
            }
            response.getOutputStream().write((json.writeValueAsString(what) + "\n").getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Late, since a view sets a content type of its own. */
    private void begin() {
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Proxies that gather an answer before they pass it on would hide the progress.
        response.setHeader("X-Accel-Buffering", "no");
    }

    private record Progress(int done, int total) {}

    private record Panel(String html) {}

    private record End(boolean end) {}

    private record Failed(String failed) {}

    private record SignedOut(boolean signedOut) {}
}
