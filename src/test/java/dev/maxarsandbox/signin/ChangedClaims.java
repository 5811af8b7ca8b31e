package dev.maxarsandbox.signin;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a test has changed in somebody's access tokens, since little is known of the claims of the real ones. */
@Component
public final class ChangedClaims {

    private final Map<String, Map<String, @Nullable Object>> byEmail = new ConcurrentHashMap<>();

    ChangedClaims() {}

    /** A claim of the top level; null takes it away. */
    public void set(String email, String claim, @Nullable Object value) {
        byEmail.compute(email, (key, before) -> {
            Map<String, @Nullable Object> changes = before == null ? new HashMap<>() : new HashMap<>(before);
            changes.put(claim, value);
            return changes;
        });
    }

    public void reset() {
        byEmail.clear();
    }

    void apply(String email, Map<String, Object> claims) {
        byEmail.getOrDefault(email, Map.of()).forEach((claim, value) -> {
            if (value == null) {
                claims.remove(claim);
            } else {
                claims.put(claim, value);
            }
        });
    }
}
