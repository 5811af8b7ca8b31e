package dev.maxarportal.credentials.linter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.credentials.SampleGoogleKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** What holds for any key of a Google service account. */
class GooglePropertyTests {

    private static final String KEY = SampleGoogleKey.json();
    private static final String SENT = SampleGoogleKey.base64(KEY);
    private static final String INSIDE = SampleGoogleKey.mark();

    @Provide
    Arbitrary<String> needed() {
        return Arbitraries.of("type", "client_email", "project_id", "private_key_id", "private_key");
    }

    @Property(tries = 20)
    void keyIsSentAsTheSameBase64HoweverOftenItWasWrapped(@ForAll @IntRange(min = 0, max = 6) int times) {
        String text = KEY;
        for (int wrap = 0; wrap < times; wrap++) {
            text = SampleGoogleKey.base64(text);
        }
        assertThat(Linting.revealed(Linting.google(text))).isEqualTo(SENT);
    }

    @Property(tries = 200)
    void keyThatWasCutAnywhereIsRefused(@ForAll @IntRange(min = 3, max = 1_500) int cut, @ForAll boolean encoded) {
        String text = encoded ? SENT : KEY;
        Inspection inspection = Linting.google(text.substring(0, text.length() - cut));
        assertThat(inspection.isRefused()).isTrue();
        assertThat(inspection.toString()).doesNotContain(INSIDE);
    }

    @Property(tries = 100)
    void keyWithoutANeededFieldIsRefused(@ForAll("needed") String field, @ForAll boolean present) {
        Map<String, Object> fields = SampleGoogleKey.fields();
        if (present) {
            fields.put(field, 7);
        } else {
            fields.remove(field);
        }
        assertThat(Linting.google(SampleGoogleKey.json(fields)).isRefused()).isTrue();
    }

    @Property(tries = 200)
    void damagedKeyNeverThrowsAndIsNeverTold(
            @ForAll @IntRange(min = 0, max = 2_300) int place, @ForAll @StringLength(max = 5) String inserted) {
        int at = Math.min(place, KEY.length());
        String text = KEY.substring(0, at) + inserted + KEY.substring(at);
        assertThat(Linting.google(text).toString()).doesNotContain(INSIDE);
        assertThat(Linting.azure(text).toString()).doesNotContain(INSIDE);
    }

    @Property(tries = 100)
    void oddValuesNeverThrowAndPrivateKeysInOtherFieldsAreNeverTold(
            @ForAll("needed") String field, @ForAll String value) {
        Map<String, Object> fields = SampleGoogleKey.fields();
        fields.put(field, value);
        assertThat(Linting.google(SampleGoogleKey.json(fields)).toString()).doesNotContain(INSIDE);
        fields.put(field, SampleGoogleKey.pem(SampleGoogleKey.der()));
        assertThat(Linting.google(SampleGoogleKey.json(fields)).toString()).doesNotContain(INSIDE);
    }

    @Property(tries = 300)
    void anyFileIsReadWithoutThrowing(@ForAll byte[] file) {
        assertThat(Linting.google(file).isRefused()).isTrue();
    }

    @Example
    void deepNestingIsRefusedAndNotFollowed() {
        for (String open : Set.of("[", "{\"a\":", "{\"type\":[")) {
            assertThat(Linting.google(open.repeat(60_000 / open.length())).isRefused())
                    .isTrue();
            byte[] file = open.repeat(100_000).getBytes(StandardCharsets.UTF_8);
            assertThat(Linting.codes(Linting.google(file))).isEqualTo("secret-too-large");
        }
    }

    @Example
    void fileIsSentByteForByte() {
        byte[] file = KEY.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(Linting.revealed(Linting.google(file)))
                .isEqualTo(Base64.getEncoder().encodeToString(file));
    }

    @Example
    void fileInTheEncodingOfPowerShellIsSentInUtf8() {
        for (var encoding :
                Arrays.asList(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, StandardCharsets.UTF_8)) {
            assertThat(Linting.revealed(Linting.google(("\uFEFF" + KEY).getBytes(encoding))))
                    .isEqualTo(SENT);
        }
        assertThat(Linting.revealed(Linting.google(KEY.getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(SENT);
        String base64 = Base64.getEncoder().encodeToString(KEY.getBytes(StandardCharsets.UTF_16LE));
        assertThat(Linting.revealed(Linting.google(base64))).isEqualTo(SENT);
    }
}
