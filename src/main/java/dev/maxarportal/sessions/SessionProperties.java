package dev.maxarportal.sessions;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How sessions are kept.
 *
 * @param sessionKey encrypts them at rest: 32 bytes in base64 or hexadecimal, or a passphrase of at least 16 characters;
 *     with the embedded database it may be left out
 */
@ConfigurationProperties("portal")
record SessionProperties(@Nullable String sessionKey) {

    @Override
    public String toString() {
        return "SessionProperties[sessionKey=(secret)]";
    }
}
