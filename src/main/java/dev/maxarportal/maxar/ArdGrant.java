package dev.maxarportal.maxar;

import org.jspecify.annotations.Nullable;

/** What ARD's sign-in is asked with: a name and a password, or a refresh token. */
public record ArdGrant(
        String grantType,
        @Nullable String username,
        @Nullable Secret password,
        @Nullable Secret refreshToken) {

    public static ArdGrant password(String username, String password) {
        return new ArdGrant("password", username, Secret.of(password), null);
    }

    public static ArdGrant refresh(String refreshToken) {
        return new ArdGrant("refresh_token", null, null, Secret.of(refreshToken));
    }
}
