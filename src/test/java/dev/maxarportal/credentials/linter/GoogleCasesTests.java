package dev.maxarportal.credentials.linter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.credentials.Finding;
import dev.maxarportal.credentials.GoogleFacts;
import dev.maxarportal.credentials.SampleGoogleKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The tables of what people may hand in for Google, and what each of them hears. */
class GoogleCasesTests {

    private static final String KEY = SampleGoogleKey.json();
    private static final String ENCODED = SampleGoogleKey.base64(KEY);
    private static final Map<String, String> PLACES = places();
    private static final Map<String, String> KEYS = keys();

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvFileSource(resources = "/credentials/google-texts.txt", delimiter = '|', quoteCharacter = '^')
    void everyTextIsTold(String text, String outcome, @Nullable String codes) {
        Inspection inspection = Linting.google(filled(text, PLACES));
        assertTold(inspection, outcome, codes);
        if (!inspection.isRefused()) {
            assertThat(decoded(Linting.revealed(inspection)).strip()).isEqualTo(KEY.strip());
        }
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvFileSource(resources = "/credentials/google-changes.txt", delimiter = '|')
    void everyChangeToAGoodKeyIsTold(@Nullable String changes, String outcome, @Nullable String codes) {
        String json = changed(changes);
        Inspection inspection = Linting.google(json);
        assertThat(Linting.codes(inspection)).contains("key-end-unknown");
        assertThat(Linting.codes(inspection).replaceAll(" ?key-end-unknown", "").strip())
                .isEqualTo(Objects.requireNonNullElse(codes, ""));
        assertThat(Linting.outcome(inspection)).isEqualTo(outcome);
        assertSays(inspection);
        if (!inspection.isRefused()) {
            assertThat(decoded(Linting.revealed(inspection))).isEqualTo(json);
        }
    }

    @Test
    void factsAreReadFromAGoodKey() {
        assertThat(Linting.google(KEY).facts())
                .isEqualTo(new GoogleFacts(
                        "example-project",
                        "deliveries@example-project.iam.gserviceaccount.com",
                        "0123456789abcdef0123456789abcdef01234567",
                        Fingerprint.of(SampleGoogleKey.der())));
    }

    @Test
    void factsAreReadFromARefusedKeyAsFarAsTheyCanBe() {
        assertThat(Linting.google(changed("-private_key;-project_id")).facts())
                .isEqualTo(new GoogleFacts(
                        null,
                        "deliveries@example-project.iam.gserviceaccount.com",
                        "0123456789abcdef0123456789abcdef01234567",
                        ""));
    }

    @Test
    void commandThatMakesANewKeyNamesTheAccountThatWasRead() {
        assertThat(Linting.said(Linting.google(changed("-private_key"))))
                .contains("gcloud iam service-accounts keys create key.json"
                        + " --iam-account=deliveries@example-project.iam.gserviceaccount.com");
        assertThat(Linting.said(Linting.google(changed("-private_key;client_email=$(reboot)@example.com"))))
                .contains("--iam-account=NAME@PROJECT.iam.gserviceaccount.com")
                .doesNotContain("reboot");
    }

    private static void assertTold(Inspection inspection, String outcome, @Nullable String codes) {
        assertThat(Linting.codes(inspection)).isEqualTo(codes);
        assertThat(Linting.outcome(inspection)).isEqualTo(outcome);
        assertSays(inspection);
    }

    private static void assertSays(Inspection inspection) {
        assertThat(inspection.findings())
                .isSortedAccordingTo(Comparator.comparing(Finding::severity))
                .allMatch(finding -> !finding.step().isEmpty())
                .allMatch(finding -> finding.message().endsWith("."));
    }

    private static String changed(@Nullable String changes) {
        Map<String, Object> fields = SampleGoogleKey.fields();
        for (String change : changes == null ? new String[0] : changes.split(";")) {
            int equals = change.indexOf('=');
            if (change.startsWith("-")) {
                fields.remove(change.substring(1));
            } else {
                String value = change.substring(equals + 1);
                fields.put(change.substring(0, equals), value.equals("null") ? null : filled(value, KEYS));
            }
        }
        return SampleGoogleKey.json(fields);
    }

    private static String filled(String text, Map<String, String> places) {
        String filled = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace("{" + place.getKey() + "}", place.getValue());
        }
        return filled;
    }

    private static Map<String, String> places() {
        byte[] bytes = KEY.getBytes(StandardCharsets.UTF_8);
        Map<String, String> places = new HashMap<>();
        places.put("key", KEY);
        places.put("64", ENCODED);
        places.put("64lines", Base64.getMimeEncoder().encodeToString(bytes));
        places.put("64url", Base64.getUrlEncoder().encodeToString(bytes));
        places.put("64bare", Base64.getEncoder().withoutPadding().encodeToString(bytes));
        places.put("6464", SampleGoogleKey.base64(ENCODED));
        places.put("646464", SampleGoogleKey.base64(SampleGoogleKey.base64(ENCODED)));
        places.put("cut", KEY.substring(0, KEY.length() / 2));
        places.put("cut64", ENCODED.substring(0, 1200));
        places.put("url", Linting.sas().url());
        places.put("token", Linting.sas().token());
        places.put("n", "\n");
        places.put("s", " ");
        places.put("q", "\"");
        places.put("bom", "\uFEFF");
        return places;
    }

    private static Map<String, String> keys() {
        String pem = SampleGoogleKey.pem(SampleGoogleKey.der());
        Map<String, String> keys = new HashMap<>();
        keys.put("pem", pem);
        keys.put("escaped", pem.replace("\n", "\\n"));
        keys.put("oneline", pem.replace("\n", ""));
        keys.put("crlf", pem.replace("\n", "\r\n"));
        keys.put("cut", pem.substring(0, 900) + "\n-----END PRIVATE KEY-----\n");
        keys.put("noend", pem.substring(0, pem.length() - 20));
        keys.put("changed", pem.replace("MII", "AAA"));
        keys.put("twice", pem + pem);
        keys.put("pkcs1", pem.replace("PRIVATE", "RSA PRIVATE"));
        keys.put("encrypted", pem.replace("PRIVATE", "ENCRYPTED PRIVATE"));
        keys.put("certificate", pem.replace("PRIVATE KEY", "CERTIFICATE"));
        keys.put("ec", SampleGoogleKey.pem(SampleGoogleKey.der("EC", 256)));
        keys.put("short", SampleGoogleKey.pem(SampleGoogleKey.der("RSA", 1024)));
        keys.put("long", SampleGoogleKey.pem(SampleGoogleKey.der("RSA", 3072)));
        return keys;
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
