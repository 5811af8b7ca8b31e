package dev.maxarportal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maxarportal.MaxarPortalApplication;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Settings of the sign-in that will not do stop the start with one sentence, and what to do. */
@ExtendWith(OutputCaptureExtension.class)
class SignInSettingsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --maxar.scopes=openid                                  | Neither MAXAR_CLIENT_ID nor PORTAL_PASSWORD_SIGN_IN is set, so nobody could sign in.
            --maxar.client-id=                                     | Neither MAXAR_CLIENT_ID nor PORTAL_PASSWORD_SIGN_IN is set, so nobody could sign in.
            --portal.password-sign-in=false                        | Neither MAXAR_CLIENT_ID nor PORTAL_PASSWORD_SIGN_IN is set, so nobody could sign in.
            --maxar.client-id=x --maxar.ard-token=borrowed         | MAXAR_ARD_TOKEN is neither relay nor own.
            --maxar.client-id=x --portal.session-limit=0           | PORTAL_SESSION_LIMIT must be a minute at least.
            --maxar.client-id=x --portal.session-limit=-1h         | PORTAL_SESSION_LIMIT must be a minute at least.
            """)
    void startStopsWithOneSentence(String settings, String sentence, CapturedOutput log) {
        SpringApplication portal = new SpringApplication(MaxarPortalApplication.class);
        String[] arguments = (settings + " --server.port=0").split(" ");
        assertThatThrownBy(() -> portal.run(arguments)).isInstanceOf(RuntimeException.class);
        assertThat(log.getAll().lines().map(String::strip))
                .containsSequence("Description:", "", sentence, "", "Action:");
        assertThat(log.getAll()).doesNotContain("\tat ");
    }
}
