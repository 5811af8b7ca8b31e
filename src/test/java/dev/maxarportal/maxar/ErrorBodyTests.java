package dev.maxarportal.maxar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyTests {

    private static String message(String text) {
        return ErrorBody.reason("{\"message\":\"" + text + "\"}");
    }

    /** A random text mixes capitals, small letters and digits; ids and times do not. */
    @Test
    void pieceOfASignatureIsTakenOutAndIdsAndTimesStay() {
        assertThat(ErrorBody.reason("{\"message\":\"Near KqnI0IXb8eFbw at 2026-06-03T15:14:08Z, id"
                        + " 5431dd15-0000-4000-8000-000000000001\"}"))
                .isEqualTo("Near … at 2026-06-03T15:14:08Z, id …");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"message":"no","code":"invalid_input","type":"x"}                | no
                    {"message":"Unauthorized"}                                        | Unauthorized
                    {"Message":"User is not authorized"}                              | User is not authorized
                    {"error":{"error_messages":["too far ahead"]}}                    | too far ahead
                    {"error":{"error_messages":["one","two",3,null]}}                 | one; two
                    {"error":"invalid_grant","error_description":"Token not active"}  | Token not active
                    {"error":"invalid_grant"}                                         | invalid_grant
                    {"error":{"message":"broken"}}                                    | broken
                    {"error":{"error_messages":["one"]},"message":"two"}              | one; two
                    """)
    void reasonIsFoundInEveryForm(String body, String reason) {
        assertThat(ErrorBody.reason(body)).isEqualTo(reason);
        assertThat(ErrorBody.reason("\n  " + body)).isEqualTo(reason);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "   ",
                "Bad Gateway",
                "<html>",
                "<?xml version='1.0'?><ServiceException>x</ServiceException>",
                "[]",
                "null",
                "\"text\"",
                "{",
                "{}",
                "{\"message\":",
                "{\"message\":null}",
                "{\"message\":\"  \"}",
                "{\"message\":42}",
                "{\"message\":{\"a\":1}}",
                "{\"error\":{}}",
                "{\"error\":{\"error_messages\":\"text\"}}",
                "{\"code\":\"invalid_input\"}"
            })
    void whatIsNoReasonIsNone(String body) {
        assertThat(ErrorBody.reason(body)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acct.blob.core.windows.net/c?sv=2022&sig=a%2Fb",
                "'https://a/b?sig=short'",
                "HTTPS://a?sig=x",
                "az://c?sig=x",
                "sv=2022-11-02&ss=b&srt=co&sp=rl&sig=abcdefg%3D",
                "eyJ0eXBlIjoic2VydmljZV9hY2NvdW50Iiwi",
                "967f33a5-1d80-4a74-9334-fcae93fd203f",
                "sig=abc%2Fdef%3D",
                "Bearer eyJhbGciOi",
                "maxar_api_key=FAKE-KEY-1",
                "MAXAR-API-KEY: FAKE-KEY-1",
                "\\\"private_key\\\": \\\"MIIEvQ\\\"",
                "api_key : FAKE-KEY-1",
                "token = eyJhbGciOi",
                "eyJhbGciOiJSUzI1NiJ9.e30.sig",
                "private_key: -----BEGIN PRIVATE KEY-----\\nMIIEvQ\\n-----END PRIVATE KEY-----",
                "key=-----BEGIN PRIVATE KEY-----\\nMIIEvQ\\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7\\nAbCdEf==\\n-----END PRIVATE KEY-----"
            })
    void whatCouldBeASecretIsTakenOut(String secret) {
        assertThat(message("Refused " + secret + " because"))
                .startsWith("Refused ")
                .contains("…")
                .endsWith(" because")
                .doesNotContain("sig=", "eyJ", "967f33a5", "FAKE-KEY", "MIIE", "AbCdEf");
    }

    @Test
    void ordinaryWordsAreKept() {
        String text =
                "Input body does not match schema: 'grant_type' is a required property (expiration_date <= 180 days)";
        assertThat(message(text)).isEqualTo(text);
    }

    @Test
    void longReasonIsCut() {
        assertThat(message("word ".repeat(1000))).hasSize(301).endsWith("…");
    }
}
