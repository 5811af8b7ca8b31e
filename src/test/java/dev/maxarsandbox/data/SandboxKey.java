package dev.maxarsandbox.data;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API key exactly as the service sends it, because it is the fields' absence, nulls and odd dates that a client must survive.
 *
 * @param owner e-mail address of the person whose key it is
 */
public record SandboxKey(String owner, Map<String, @Nullable String> body) {

    /** Every key text begins so, which makes a leaked one easy to find. */
    public static final String TEXT_PREFIX = "SANDBOXKEY";

    private static final SecureRandom RANDOM = new SecureRandom();

    public SandboxKey {
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
    }

    /** A key with an ordinary record: created now, with a description. */
    public static SandboxKey of(String owner, String name, Instant expires) {
        return made(owner, Instant.now(), DateForm.SPACE.write(expires))
                .with("name", name)
                .with("description", "made by a test");
    }

    /** A new key without name and description. */
    public static SandboxKey made(String owner, Instant created, String expires) {
        Noise noise = new Noise(RANDOM.nextLong(), RANDOM.nextLong(), RANDOM.nextLong());
        return new SandboxKey(owner, Map.of())
                .with("id", UUID.randomUUID().toString())
                .with("api_key", TEXT_PREFIX + noise.text(40))
                .with("expiration_date", expires)
                .with("last_modified_date", DateForm.NANOS.write(created.plusNanos(1522)))
                .with("created_date", DateForm.NANOS.write(created));
    }

    public SandboxKey with(String field, @Nullable String value) {
        Map<String, @Nullable String> more = new LinkedHashMap<>(body);
        more.put(field, value);
        return new SandboxKey(owner, more);
    }

    public SandboxKey without(String field) {
        Map<String, @Nullable String> less = new LinkedHashMap<>(body);
        less.remove(field);
        return new SandboxKey(owner, less);
    }

    public String id() {
        return String.valueOf(body.get("id"));
    }

    /** The secret. */
    public String text() {
        return String.valueOf(body.get("api_key"));
    }
}
