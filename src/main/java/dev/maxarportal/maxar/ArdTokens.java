package dev.maxarportal.maxar;

import org.jspecify.annotations.Nullable;

/**
 * What ARD's sign-in answers.
 *
 * @param accessToken missing when ARD refuses with a status of success, as its own client library expects it to
 * @param expiresIn life of the access token in seconds
 * @param refreshToken usually missing after a refresh: then the old one stays good
 */
public record ArdTokens(
        @Nullable Secret accessToken,
        @Nullable Long expiresIn,
        @Nullable Secret refreshToken) {}
