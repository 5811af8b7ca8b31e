package dev.maxarsandbox.traffic;

import org.jspecify.annotations.Nullable;

/** The services that can fail apart from one another. */
public enum Service {
    /** {@code /api/v1} */
    ARD("/api/v1/"),
    /** {@code /api-key} */
    KEYS("/api-key/"),
    /** The token endpoint; the sign-in form itself does not fail. */
    SIGN_IN("/auth/realms/mds/protocol/openid-connect/token"),
    /** The logout endpoint, for browsers and for clients. */
    SIGN_OUT("/auth/realms/mds/protocol/openid-connect/logout");

    private final String path;

    Service(String path) {
        this.path = path;
    }

    static @Nullable Service of(String path) {
        for (Service service : values()) {
            if (path.startsWith(service.path)) {
                return service;
            }
        }
        return null;
    }
}
