package dev.maxarportal.maxar;

/**
 * One person's tokens for the length of one request, by the service that takes them. Where ARD takes the sign-in's own
 * token, both are the same object, so that a renewal for one service is a renewal for the other.
 */
public record ServiceTokens(AccessToken ard, AccessToken apiKeys) {

    /** One token for all services. */
    public static ServiceTokens same(AccessToken token) {
        return new ServiceTokens(token, token);
    }
}
