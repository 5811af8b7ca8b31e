package dev.maxarsandbox.keys;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The key service says no, in one of the two error forms that its clients know. */
final class KeysRefusal extends RuntimeException {

    private final HttpStatus status;
    private final transient Map<String, Object> body;

    private KeysRefusal(HttpStatus status, Map<String, Object> body) {
        super(body.toString());
        this.status = status;
        this.body = body;
    }

    static KeysRefusal unauthorized() {
        return new KeysRefusal(HttpStatus.UNAUTHORIZED, Map.of("message", "Unauthorized"));
    }

    static KeysRefusal badRequest(String problem) {
        return new KeysRefusal(HttpStatus.BAD_REQUEST, Map.of("error", Map.of("error_messages", List.of(problem))));
    }

    static KeysRefusal notFound() {
        return new KeysRefusal(HttpStatus.NOT_FOUND, Map.of("message", "API key not found"));
    }

    HttpStatus status() {
        return status;
    }

    Map<String, Object> body() {
        return body;
    }
}
