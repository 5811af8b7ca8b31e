package dev.maxarportal.signin.tokens;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * What a session keeps of a sign-in: token values and times, nothing of the client they were issued to.
 *
 * @param accessToken the bearer token
 * @param issuedAt when it was issued
 * @param expiresAt when it expires; null when nobody said so
 * @param refreshToken renews it; null when there is none
 * @param renewableUntil how long the refresh token is good; null when nobody said so
 */
public record SignInTokens(
        String accessToken,
        @Nullable Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable String refreshToken,
        @Nullable Instant renewableUntil)
        implements Serializable {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int PART_OF_LIFE = 5;

    /** The tokens of an answer of Maxar's token endpoint. */
    public static SignInTokens of(OAuth2AccessTokenResponse answer) {
        return of(answer.getAccessToken(), answer.getRefreshToken(), RefreshLife.end(answer));
    }

    static SignInTokens of(
            OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh, @Nullable Instant renewableUntil) {
        return new SignInTokens(
                access.getTokenValue(),
                access.getIssuedAt(),
                access.getExpiresAt(),
                refresh == null ? null : refresh.getTokenValue(),
                refresh == null ? null : renewableUntil);
    }

    /** With the end of the refresh token of before, where an answer left that token as it was and did not tell its end. */
    SignInTokens withRefreshLifeOf(SignInTokens before) {
        boolean told = renewableUntil != null || !Objects.equals(refreshToken, before.refreshToken);
        return told ? this : new SignInTokens(accessToken, issuedAt, expiresAt, refreshToken, before.renewableUntil);
    }

    /** Whether the access token is past its end, or so near to it that a call would meet it expired. */
    boolean isExpired(Instant now) {
        return expiresAt != null && now.isAfter(expiresAt.minus(margin(expiresAt)));
    }

    /** For a very short life a small part of it, or the token would be of no use from the beginning. */
    private Duration margin(Instant end) {
        Duration part =
                issuedAt == null ? SOON : Duration.between(issuedAt, end).dividedBy(PART_OF_LIFE);
        return part.compareTo(SOON) < 0 ? part : SOON;
    }

    /** From when on only a new sign-in helps; null when nobody said so. */
    public @Nullable Instant end() {
        return refreshToken == null ? expiresAt : renewableUntil;
    }

    /** Whether the access token was issued before that time, or nobody knows when. */
    boolean isOlderThan(Instant time) {
        return Objects.requireNonNullElse(issuedAt, Instant.MIN).isBefore(time);
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
