package dev.maxarportal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Visitor;
import dev.maxarportal.signin.PlayedProvider.Begun;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Whoever stands between the portal and Maxar, or is another client of Maxar, signs nobody in with what they can forge. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "portal.password-sign-in=true")
@ContextConfiguration(initializers = PlayedProvider.class)
@ExtendWith(OutputCaptureExtension.class)
class ForgedTokenTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    Visitor visitor;

    @BeforeEach
    void fresh() {
        PlayedProvider.reset();
        database.sql("DELETE FROM sign_in_attempt").update();
        visitor = new Visitor(port);
    }

    private void isRefused(HttpResponse<String> page, @Nullable String idToken, CapturedOutput log) {
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).hasToString("http://localhost:" + port + "/sign-in?failed=untrusted");
        assertThat(page.body()).contains("Maxar’s answer could not be verified.");
        assertThat(visitor.get("/account").uri().getPath()).isEqualTo("/sign-in");
        assertThat(PlayedProvider.exchanges()).isEqualTo(1);
        assertThat(log.getAll())
                .contains("Sign-in failed: ")
                .doesNotContain(PlayedProvider.secrets())
                .doesNotContain("evil.example", "another-portal")
                .doesNotContain(idToken == null ? "eyJ" : idToken);
    }

    private HttpResponse<String> withPassword() {
        return visitor.post(
                "/sign-in", "/sign-in", Map.of("username", List.of("ada"), "password", List.of("password-of-ada")));
    }

    /** Else the refusals below would prove nothing. */
    @Test
    void tokenAsAgreedSignsIn(CapturedOutput log) {
        Begun begun = PlayedProvider.begin(visitor);
        PlayedProvider.handsOut(PlayedTokens.signed(begun.nonce(), claims -> claims));
        assertThat(begun.end().uri().getPath()).isEqualTo("/usage");
        assertThat(visitor.get("/account").body()).contains("Ada Admin");
        assertThat(log.getAll()).doesNotContain(PlayedProvider.secrets()).doesNotContain("eyJ");
    }

    @Test
    void tokenAsAgreedSignsInWithAPassword() {
        PlayedProvider.handsOut(PlayedTokens.signed(null, claims -> claims));
        assertThat(withPassword().uri().getPath()).isEqualTo("/usage");
        assertThat(visitor.get("/account").body()).contains("Ada Admin");
    }

    @ParameterizedTest
    @EnumSource
    void forgedTokenForACodeIsRefused(ForgedToken forged, CapturedOutput log) {
        Begun begun = PlayedProvider.begin(visitor);
        String idToken = forged.with(begun.nonce());
        PlayedProvider.handsOut(idToken);
        isRefused(begun.end(), idToken, log);
    }

    @ParameterizedTest
    @EnumSource
    void forgedTokenForAPasswordIsRefused(ForgedToken forged, CapturedOutput log) {
        String idToken = forged.with(null);
        PlayedProvider.handsOut(idToken);
        isRefused(withPassword(), idToken, log);
        assertThat(log.getAll()).doesNotContain("password-of-ada");
    }

    @Test
    void tokenOfAnotherSignInIsRefused(CapturedOutput log) {
        Begun other = PlayedProvider.begin(new Visitor(port));
        Begun begun = PlayedProvider.begin(visitor);
        String idToken = PlayedTokens.signed(other.nonce(), claims -> claims);
        PlayedProvider.handsOut(idToken);
        isRefused(begun.end(), idToken, log);
    }

    @Test
    void tokenWithoutANonceIsRefused(CapturedOutput log) {
        Begun begun = PlayedProvider.begin(visitor);
        String idToken = PlayedTokens.signed(null, claims -> claims);
        PlayedProvider.handsOut(idToken);
        isRefused(begun.end(), idToken, log);
    }

    @Test
    void answerWithoutAnIdTokenIsRefused(CapturedOutput log) {
        Begun begun = PlayedProvider.begin(visitor);
        PlayedProvider.handsOut(null);
        isRefused(begun.end(), null, log);
    }
}
