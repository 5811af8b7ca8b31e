package dev.maxarsandbox.traffic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as it arrived.
 *
 * @param service null for what belongs to no service, such as the sign-in form
 * @param authorization the header's value
 * @param bodyLength bytes; -1 when the client did not say and the body is not JSON
 * @param json the body, when it is JSON
 */
public record RecordedRequest(
        Instant time,
        @Nullable Service service,
        String method,
        String path,
        @Nullable String query,
        @Nullable String authorization,
        long bodyLength,
        @Nullable String json) {

    /** Whether this is that method and the path contains that text. */
    public boolean is(String method, String pathPart) {
        return this.method.equals(method) && path.contains(pathPart);
    }
}
