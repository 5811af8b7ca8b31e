package dev.maxarportal.credentials.linter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.maxar.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoogleKeyTests {

    private static final String KEY = """
            {
              "type": "service_account",
              "client_email": "übertragung@example.iam.gserviceaccount.com",
              "private_key": "-----BEGIN PRIVATE KEY-----\\nMII???>>>\\n-----END PRIVATE KEY-----\\n"
            }
            """;
    private static final byte[] BYTES = KEY.getBytes(StandardCharsets.UTF_8);
    private static final String SENT = Base64.getEncoder().encodeToString(BYTES);

    static Stream<String> forms() {
        return Stream.of(
                KEY,
                "\uFEFF" + KEY,
                SENT,
                "  \"" + SENT + "\"\n",
                SENT.replace("=", ""),
                Base64.getMimeEncoder().encodeToString(BYTES),
                Base64.getUrlEncoder().encodeToString(BYTES));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsSentAsTheSameBase64(String text) {
        assertThat(read(text)).isInstanceOfSatisfying(Reading.Accepted.class, accepted -> assertThat(
                        accepted.secret().reveal())
                .isEqualTo(SENT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "my key; neither JSON nor Base64",
                "aGVsbG8gd29ybGQ=; Base64, but not of JSON",
                "iVBORw0KGgo=; neither JSON nor Base64",
                "{\"type\": \"service_account\"; cannot be read",
                "{} trailing; cannot be read",
                "[]; an object in braces",
                "{}; no “type”",
                "{\"type\": 7}; is not service_account",
                "{\"type\": \"authorized_user\"}; authorized_user",
                "{\"type\": \"external_account\"}; external_account",
                "{\"type\": \"my-secret\"}; is not service_account",
                "{\"type\": \"service_account\"}; no “client_email”",
                "{\"type\": \"service_account\", \"client_email\": \"a@b\"}; no “private_key”",
                "{\"type\": \"service_account\", \"client_email\": \"a@b\", \"private_key\": \" \"}; no “private_key”",
                "{\"type\": \"service_account\", \"client_email\": null, \"private_key\": \"x\"}; no “client_email”",
            })
    void whatIsNoServiceAccountKeyIsRefusedWithoutQuotingIt(String text, String message) {
        assertRefused(text, message);
        if (text.startsWith("{\"type") && text.endsWith("}")) {
            assertRefused(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)), message);
        }
    }

    private static void assertRefused(String text, String message) {
        assertThat(read(text)).isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(refused.message())
                .contains(message)
                .doesNotContain(text, "my-secret"));
    }

    private static Reading read(String text) {
        return GoogleKey.read(new HandedIn("secret", Secret.of(text)));
    }
}
