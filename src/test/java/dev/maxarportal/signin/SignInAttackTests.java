package dev.maxarportal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Visitor;
import dev.maxarportal.signin.PlayedProvider.Begun;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What somebody can try with addresses and cookies alone, their own and those that they trick others into using. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "portal.password-sign-in=true")
@ContextConfiguration(initializers = PlayedProvider.class)
@ExtendWith(OutputCaptureExtension.class)
class SignInAttackTests {

    @LocalServerPort
    int port;

    Visitor visitor;

    @BeforeEach
    void fresh() {
        PlayedProvider.reset();
        visitor = new Visitor(port);
    }

    private Begun begunBy(Visitor person) {
        Begun begun = PlayedProvider.begin(person);
        PlayedProvider.handsOut(PlayedTokens.signed(begun.nonce(), claims -> claims));
        return begun;
    }

    private static boolean isSignedIn(Visitor person) {
        return person.get("/account").uri().getPath().equals("/account");
    }

    private static String cookie(Visitor person) {
        return person.cookies().stream()
                .filter(cookie -> cookie.getName().equals("MAXARPORTAL"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static void isInterrupted(HttpResponse<String> page) {
        assertThat(page.uri().getPath()).isEqualTo("/sign-in");
        assertThat(page.uri().getQuery()).isEqualTo("failed=interrupted");
        assertThat(page.body()).contains("The sign-in was interrupted.");
    }

    @Test
    void stateCountsOnceInTheSameBrowser() {
        Begun begun = begunBy(visitor);
        assertThat(begun.end().uri().getPath()).isEqualTo("/usage");
        isInterrupted(begun.end());
        assertThat(PlayedProvider.exchanges()).isEqualTo(1);
        assertThat(isSignedIn(visitor)).as("by the first time").isTrue();
    }

    @Test
    void stateCountsOnceAlsoWhenTheSignInFailed() {
        Begun begun = begunBy(visitor);
        PlayedProvider.handsOut(ForgedToken.FOREIGN_SIGNATURE.with(begun.nonce()));
        begun.end();
        PlayedProvider.handsOut(PlayedTokens.signed(begun.nonce(), claims -> claims));
        isInterrupted(begun.end());
        assertThat(PlayedProvider.exchanges()).isEqualTo(1);
        assertThat(isSignedIn(visitor)).isFalse();
    }

    @Test
    void addressThatSignedSomebodyInDoesNothingInAnotherBrowser() {
        Begun begun = begunBy(visitor);
        begun.end();
        Visitor thief = new Visitor(port);
        isInterrupted(thief.get(begun.callback()));
        assertThat(PlayedProvider.exchanges()).isEqualTo(1);
        assertThat(isSignedIn(thief)).isFalse();
    }

    /** Else somebody would enter secrets into the attacker's account and take it for their own. */
    @Test
    void nobodyIsSignedInByTheAddressOfAnAttackersSignIn() {
        Begun attackers = begunBy(new Visitor(port));
        isInterrupted(visitor.get(attackers.callback()));
        Begun own = begunBy(visitor);
        isInterrupted(visitor.get(attackers.callback()));
        assertThat(PlayedProvider.exchanges()).isZero();
        assertThat(isSignedIn(visitor)).isFalse();
        assertThat(own.end().uri().getPath()).isEqualTo("/account");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?code=" + PlayedProvider.CODE,
                "?state=",
                "?code=" + PlayedProvider.CODE + "&state=",
                "?code=" + PlayedProvider.CODE + "&state=%00",
                "?error=access_denied",
                "?error=%3Cscript%3E&error_description=%3Cscript%3E&state=x",
                "?code=a&code=b&state=x&state=y"
            })
    void answerWithoutAStateOfThisBrowserIsRefusedInWords(String query, CapturedOutput log) {
        begunBy(visitor);
        HttpResponse<String> page = visitor.get("/login/oauth2/code/maxar" + query);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/sign-in");
        assertThat(page.uri().getQuery()).isIn("failed=refused", "failed=interrupted");
        assertThat(page.body()).contains("alert-danger").doesNotContain("<script>");
        assertThat(PlayedProvider.exchanges()).isZero();
        assertThat(isSignedIn(visitor)).isFalse();
        assertThat(log.getAll()).doesNotContain(PlayedProvider.secrets());
    }

    @Test
    void providerOfAnotherNameIsNone() {
        begunBy(visitor);
        isInterrupted(visitor.get("/login/oauth2/code/evil?code=x&state=y"));
        assertThat(isSignedIn(visitor)).isFalse();
        assertThat(visitor.get("/oauth2/authorization/evil").uri().getPath()).isEqualTo("/sign-in");
    }

    /** Anybody can begin to sign in, and then answer for Maxar. */
    @Test
    void answerCannotWriteIntoTheLog(CapturedOutput log) {
        Begun begun = begunBy(visitor);
        String line = "%0d%0a2026-01-01T00:00:00.000Z%20%20INFO%20Everything%20is%20fine%1b%5b2J";
        HttpResponse<String> page = visitor.get("/login/oauth2/code/maxar?error=" + line + "&state=" + begun.state());
        assertThat(page.body()).contains("Maxar did not let you in.");
        assertThat(log.getAll()).contains("Sign-in failed").doesNotContain("Everything is fine", "\u001b[2J");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in?continue=https://evil.example/",
                "/sign-in?redirect=https://evil.example/&back=//evil.example&url=https:evil.example",
                "/oauth2/authorization/maxar?redirect_uri=https://evil.example/&continue=https://evil.example/",
                "//evil.example/usage",
                "/%5cevil.example/usage",
                "/usage/..//evil.example/",
                "/api-keys?continue=https://evil.example/",
                "/usage?from=https://evil.example/%0d%0aLocation:%20https://evil.example/"
            })
    void signingInLeadsBackToThisPortalAlone(String address) {
        visitor.get(address);
        HttpResponse<String> page = begunBy(visitor).end();
        assertThat(page.uri().getAuthority()).isEqualTo("localhost:" + port);
        assertThat(page.uri().getPath()).isIn("/usage", "/api-keys");
        assertThat(isSignedIn(visitor)).isTrue();
    }

    @Test
    void cookieOfBeforeTheSignInIsWorthlessAfterIt() {
        Visitor attacker = new Visitor(port);
        attacker.get("/sign-in");
        String planted = cookie(attacker);
        visitor.plant("MAXARPORTAL", planted);
        begunBy(visitor).end();
        assertThat(isSignedIn(visitor)).isTrue();
        assertThat(cookie(visitor)).isNotEqualTo(planted);
        assertThat(isSignedIn(attacker)).isFalse();
        Visitor again = new Visitor(port);
        again.plant("MAXARPORTAL", planted);
        assertThat(isSignedIn(again)).isFalse();
    }

    @Test
    void cookieOfBeforeASignInWithAPasswordIsWorthlessAfterIt() {
        Visitor attacker = new Visitor(port);
        attacker.get("/sign-in");
        visitor.plant("MAXARPORTAL", cookie(attacker));
        PlayedProvider.handsOut(PlayedTokens.signed(null, claims -> claims));
        visitor.post("/sign-in", "/sign-in", Map.of("username", List.of("ada"), "password", List.of("p")));
        assertThat(isSignedIn(visitor)).isTrue();
        assertThat(isSignedIn(attacker)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chosen-by-the-attacker", "6f1d3c1e-9d0b-4a4c-8f51-0a3c5b6d7e8f"})
    void cookieThatWasMadeUpIsNotAdopted(String value) {
        visitor.plant("MAXARPORTAL", value);
        visitor.get("/sign-in");
        assertThat(cookie(visitor)).isNotEqualTo(value);
        begunBy(visitor).end();
        assertThat(isSignedIn(visitor)).isTrue();
        Visitor attacker = new Visitor(port);
        attacker.plant("MAXARPORTAL", value);
        assertThat(isSignedIn(attacker)).isFalse();
    }
}
