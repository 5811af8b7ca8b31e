package dev.maxarportal.signin;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Page;
import dev.maxarsandbox.traffic.Service;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The frame of every page warns before a sign-in ends for good, and after twelve hours every sign-in ends. */
class SignInClockTests extends PasswordVisits {

    private static final String NOTICE = "<div class=\"sign-in-clock\"[^>]*>";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noticeIsHiddenSixMinutesBeforeTheEndAndShownWithinFive(boolean withPassword) {
        SANDBOX.setRefreshTokenLife(Duration.ofHours(1));
        signIn(withPassword);
        clock.forward(Duration.ofMinutes(54));
        assertHidden(visitor.get("/api-keys"));
        clock.forward(Duration.ofMinutes(1));
        HttpResponse<String> page = visitor.get("/api-keys");
        assertShown(page);
        assertThat(new Page(page.body()).words())
                .containsPattern("Your sign-in ends at \\d\\d:\\d\\d UTC . Sign in again");
    }

    @Test
    void noticeTellsWhenItEnds() {
        SANDBOX.setRefreshTokenLife(Duration.ofHours(1));
        Instant before = Instant.now();
        String page = signIn(true).body();
        Instant end = Instant.parse(
                new Page(page).all("data-sign-in-end=\"([^\"]*)\"").getFirst());
        assertThat(end).isBetween(before.plusSeconds(3590), Instant.now().plusSeconds(3600));
    }

    @Test
    void renewalPutsTheEndOff() {
        SANDBOX.setRefreshTokenLife(Duration.ofMinutes(4));
        signIn(true);
        assertShown(visitor.get("/api-keys"));
        SANDBOX.setRefreshTokenLife(Duration.ofHours(1));
        SANDBOX.expireAccessTokens();
        assertHidden(visitor.get("/api-keys"));
        assertHidden(visitor.get("/api-keys"));
    }

    @Test
    void accountPageTellsTheTimesOfTheTokensThatItHasRenewedItself() {
        SANDBOX.setAccessTokenLife(Duration.ofMinutes(10));
        signIn(true);
        clock.forward(Duration.ofMinutes(11));
        SANDBOX.setAccessTokenLife(Duration.ofHours(5));
        Instant later = Instant.now().plus(Duration.ofHours(4));
        String expiry = new Page(visitor.get("/account").body())
                .all("(?s)Token expires</dt><dd><time datetime=\"([^\"]*)\"")
                .getFirst();
        assertThat(Instant.parse(expiry)).isAfter(later);
    }

    @Test
    void signInWithoutARefreshTokenEndsWithItsAccessToken() {
        SANDBOX.faults()
                .in(Service.SIGN_IN)
                .answer(
                        200,
                        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":600}"
                                .formatted(SANDBOX.accessToken(ADA)));
        assertHidden(signIn(true));
        clock.forward(Duration.ofMinutes(6));
        assertShown(visitor.get("/api-keys"));
        clock.forward(Duration.ofMinutes(5));
        assertThat(visitor.get("/api-keys").uri().toString()).endsWith("/sign-in?ended");
    }

    @Test
    void signedOutPagesHaveNoNotice() {
        SANDBOX.setRefreshTokenLife(Duration.ofMinutes(4));
        assertThat(visitor.get("/sign-in").body()).doesNotContain("sign-in-clock");
        signIn(true);
        assertThat(visitor.post("/api-keys", "/sign-out", Map.of()).body()).doesNotContain("sign-in-clock");
        signIn(true);
        SANDBOX.expireAccessTokens();
        SANDBOX.revokeRefreshTokens();
        assertThat(visitor.get("/api-keys").body())
                .contains("Your sign-in has ended")
                .doesNotContain("sign-in-clock");
    }

    @Test
    void errorPagesHaveTheNotice() {
        SANDBOX.setRefreshTokenLife(Duration.ofMinutes(4));
        signIn(true);
        assertShown(visitor.get("/nowhere"));
    }

    @Test
    void limitEndsAnActiveSignInAndSigningInAgainLeadsBackToTheSamePage() {
        signIn(true);
        for (int hour = 1; hour < 12; hour++) {
            clock.forward(Duration.ofHours(1));
            assertThat(visitor.get("/api-keys").body()).contains("12 keys");
        }
        clock.forward(Duration.ofMinutes(56));
        assertShown(visitor.get("/api-keys"));
        clock.forward(Duration.ofMinutes(4));
        HttpResponse<String> door = visitor.get("/api-keys?q=web&sort=name");
        assertThat(door.uri().toString()).endsWith("/sign-in?ended");
        assertThat(door.body()).contains("Your sign-in has ended").doesNotContain("Sign out");
        HttpResponse<String> back = visitor.enterPassword(ADA, "sandbox");
        assertThat(back.uri().toString()).endsWith("/api-keys?q=web&sort=name");
        assertThat(back.body()).contains("2 of 12 keys");
    }

    @Test
    void formThatTheLimitCutsOffComesBackFilledIn() {
        signIn(false);
        HttpResponse<String> form = visitor.get("/api-keys/new");
        clock.forward(Duration.ofHours(12));
        visitor.submit(form, "/api-keys", Map.of("name", List.of("too late"), "expiry", List.of("30")));
        assertThat(SANDBOX.data().keys().all()).hasSize(12);
        HttpResponse<String> again = visitor.enterPassword(ADA, "sandbox");
        assertThat(again.uri().getPath()).isEqualTo("/api-keys/new");
        assertThat(again.body()).contains("value=\"too late\"");
    }

    @Test
    void personWhoseLimitIsReachedCanStillSignOut() {
        signIn(true);
        HttpResponse<String> page = visitor.get("/api-keys");
        clock.forward(Duration.ofHours(12));
        assertThat(visitor.submit(page, "/sign-out", Map.of()).body()).contains("You are signed out");
    }

    private HttpResponse<String> signIn(boolean withPassword) {
        HttpResponse<String> page =
                withPassword ? visitor.signInWithPassword(ADA, "/api-keys") : visitor.signIn(ADA, "/api-keys");
        assertThat(page.body()).contains("12 keys");
        return page;
    }

    private static void assertShown(HttpResponse<String> page) {
        assertThat(notice(page)).doesNotContain("hidden");
    }

    private static void assertHidden(HttpResponse<String> page) {
        assertThat(notice(page)).contains("hidden");
    }

    private static String notice(HttpResponse<String> page) {
        return new Page(page.body()).all("(" + NOTICE + ")").getFirst();
    }
}
