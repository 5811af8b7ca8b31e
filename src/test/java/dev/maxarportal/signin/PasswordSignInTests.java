package dev.maxarportal.signin;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Page;
import dev.maxarportal.Visitor;
import dev.maxarsandbox.signin.SandboxClients;
import dev.maxarsandbox.traffic.RecordedRequest;
import dev.maxarsandbox.traffic.Service;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordSignInTests extends PasswordVisits {

    @Test
    void signInPageOffersBothWays() {
        assertThat(visitor.get("/sign-in").body())
                .contains("Sign in with Maxar", "With your Maxar user name and password", "does not keep the password");
    }

    @Test
    void signInComesBackToThePageThatWasWanted() {
        HttpResponse<String> page = visitor.signInWithPassword(ADA, "/api-keys?q=map&sort=name");
        assertThat(page.uri().getPath()).isEqualTo("/api-keys");
        assertThat(page.uri().getRawQuery()).isEqualTo("q=map&sort=name");
        assertThat(page.body()).contains("Ada Admin", "role-admin");
    }

    @Test
    void signInAfterFailuresStillComesBackToThePageThatWasWanted() {
        visitor.get("/monitors?q=kiruna");
        visitor.enterPassword(ADA, "wrong");
        assertThat(visitor.enterPassword(ADA, "sandbox").uri().toString()).endsWith("/monitors?q=kiruna");
    }

    @Test
    void signInWithoutAWantedPageLeadsToUsage() {
        HttpResponse<String> page = visitor.enterPassword(UMA, "sandbox");
        assertThat(page.uri().getPath()).isEqualTo("/usage");
        assertThat(page.body()).contains("Uma User", "role-user").doesNotContain("href=\"/credentials\"");
    }

    @Test
    void oneAttemptAsksTheTokenEndpointOnceAndAsTheConfiguredClient() {
        visitor.signInWithPassword(ADA, "/api-keys");
        assertThat(SANDBOX.traffic().of(Service.SIGN_IN)).singleElement().satisfies(request -> {
            assertThat(request.is("POST", "/token")).isTrue();
            assertThat(request.authorization())
                    .isEqualTo("Basic "
                            + Base64.getEncoder()
                                    .encodeToString((SandboxClients.PORTAL + ":" + SandboxClients.PORTAL_SECRET)
                                            .getBytes(UTF_8)));
        });
    }

    @Test
    void bothWaysLeadToTheSamePerson() {
        String byPassword = account(visitor.signInWithPassword(ADA, "/account"));
        visitor = new Visitor(port);
        assertThat(byPassword).isEqualTo(account(visitor.signIn(ADA, "/account")));
    }

    @Test
    void bothServicesGetTheTokenOfTheSignIn() {
        visitor.signInWithPassword(ADA, "/account");
        visitor.get("/api-keys");
        assertThat(SANDBOX.traffic().of(Service.ARD)).isNotEmpty().allMatch(PasswordSignInTests::hasBearer);
        assertThat(SANDBOX.traffic().of(Service.KEYS)).isNotEmpty().allMatch(PasswordSignInTests::hasBearer);
    }

    @Test
    void expiredAccessTokenIsRenewedOnceAndTheRotatedRefreshTokenIsUsedNext() {
        visitor.signInWithPassword(ADA, "/api-keys");
        SANDBOX.traffic().clear();
        for (int renewals = 1; renewals <= 3; renewals++) {
            SANDBOX.expireAccessTokens();
            assertThat(visitor.get("/api-keys").body()).contains("12 keys");
            assertThat(tokenRequests()).isEqualTo(renewals);
        }
    }

    @Test
    void tokenThatTheClockSaysHasExpiredIsRenewedBeforeItIsUsed() {
        SANDBOX.setAccessTokenLife(Duration.ofMinutes(10));
        visitor.signInWithPassword(ADA, "/api-keys");
        SANDBOX.traffic().clear();
        clock.forward(Duration.ofMinutes(11));
        assertThat(visitor.get("/api-keys").body()).contains("12 keys");
        assertThat(tokenRequests()).isEqualTo(1);
        assertThat(SANDBOX.traffic().of(Service.KEYS)).hasSize(1);
    }

    @Test
    void refusedRefreshMeansSigningInAgainAndComingBack() {
        visitor.signInWithPassword(ADA, "/api-keys");
        SANDBOX.expireAccessTokens();
        SANDBOX.revokeRefreshTokens();
        HttpResponse<String> door = visitor.get("/monitors?q=kiruna");
        assertThat(door.uri().toString()).endsWith("/sign-in?ended");
        assertThat(door.body()).contains("Your sign-in has ended");
        assertThat(visitor.enterPassword(ADA, "sandbox").uri().toString()).endsWith("/monitors?q=kiruna");
    }

    @Test
    void signInWithoutAnIdTokenWorksAndShowsTheName() {
        SANDBOX.leaveOutIdTokens();
        SANDBOX.faults().in(Service.ARD).answer(503);
        HttpResponse<String> page = visitor.signInWithPassword(ADA, "/api-keys");
        assertThat(page.body()).contains("12 keys", "Ada Admin", "Role unknown");
        SANDBOX.expireAccessTokens();
        assertThat(visitor.get("/api-keys").body()).contains("12 keys", "Ada Admin");
    }

    /** Nobody has promised that Maxar's access token tells more than its end. */
    @Test
    void personWhomNoTokenNamesIsCalledByTheUserName() {
        SANDBOX.leaveOutIdTokens();
        for (String claim : new String[] {"name", "email", "preferred_username", "iss"}) {
            SANDBOX.setClaim(UMA, claim, null);
        }
        SANDBOX.faults().in(Service.ARD).answer(503);
        assertThat(visitor.signInWithPassword("Uma@example.com", "/api-keys").body())
                .contains("Uma@example.com");
    }

    @Test
    void idTokenThatCannotBeVerifiedSignsNobodyIn() {
        SANDBOX.faults()
                .in(Service.SIGN_IN)
                .answer(
                        200,
                        "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"e30.e30.e30\"}");
        HttpResponse<String> page = visitor.signInWithPassword(ADA, "/api-keys");
        assertThat(page.body()).contains("Maxar’s answer could not be verified.");
        assertThat(visitor.get("/api-keys").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void deactivatedUserIsToldSo() {
        assertThat(visitor.signInWithPassword("ivo@example.com", "/api-keys").body())
                .contains("Maxar has deactivated your user");
    }

    @Test
    void spacesAroundTheUserNameDoNotCount() {
        assertThat(visitor.enterPassword("  ada@example.com ", "sandbox").body())
                .contains("Ada Admin");
    }

    @Test
    void signInChangesTheSessionAndItsCookie() {
        visitor.get("/usage");
        String cookie = visitor.cookies().getFirst().getValue();
        String session = session();
        visitor.enterPassword(ADA, "sandbox");
        assertThat(visitor.cookies()).singleElement().satisfies(after -> {
            assertThat(after.getValue()).isNotEqualTo(cookie);
            assertThat(after.isHttpOnly()).isTrue();
        });
        assertThat(session()).isNotEqualTo(session);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_csrf=made-up&"})
    void formWithoutThePagesTokenIsNotPassedOn(String token) {
        visitor.get("/sign-in");
        HttpResponse<String> page = visitor.post("/sign-in", token + "username=ada%40example.com&password=sandbox");
        assertThat(page.uri().toString()).endsWith("/sign-in?failed=interrupted");
        assertThat(tokenRequests()).isZero();
        assertThat(visitor.get("/usage").uri().getPath()).isEqualTo("/sign-in");
    }

    /** The one session of this portal that is not older than the test. */
    private String session() {
        return database.sql("SELECT session_id FROM spring_session ORDER BY creation_time DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    /** What the account page says of the person. */
    private static String account(HttpResponse<String> page) {
        String words = new Page(page.body()).words();
        return words.substring(0, words.indexOf("This sign-in"));
    }

    private static boolean hasBearer(RecordedRequest request) {
        return request.authorization() != null && request.authorization().startsWith("Bearer ey");
    }
}
