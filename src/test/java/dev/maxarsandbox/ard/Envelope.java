package dev.maxarsandbox.ard;

import dev.maxarsandbox.data.DateForm;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The frame around every success: the object under its own name, links where there are any, and the time. */
final class Envelope {

    private Envelope() {}

    static Map<String, @Nullable Object> of(String name, Object content) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put(name, content);
        body.put("response_timestamp", DateForm.SECONDS.write(Instant.now()));
        return body;
    }

    static Map<String, @Nullable Object> of(String name, Object content, Map<String, String> links) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put(name, content);
        body.put("links", links);
        body.put("response_timestamp", DateForm.SECONDS.write(Instant.now()));
        return body;
    }

    /** The full address of a path below the API's base. */
    static String link(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/v1" + path)
                .build()
                .toUriString();
    }
}
