package dev.maxarportal.credentials.linter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.credentials.AzureFacts;
import dev.maxarportal.credentials.SampleSas;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import tools.jackson.databind.json.JsonMapper;

/** What holds for any SAS URL. */
class SasPropertyTests {

    private static final String MARK = "QUJDmarkOFtheSIGNATUREneverTOLDanyone";

    /** What a good URL is made of. */
    record Made(String account, String container, String rights, Instant begins, Instant ends, byte[] signature) {

        SampleSas sas() {
            String base64 = Base64.getEncoder().encodeToString(signature);
            return SampleSas.ending(ends)
                    .at("https://" + account + ".blob.core.windows.net/" + container)
                    .with("sp", rights)
                    .with("st", begins.toString().replace(":", "%3A"))
                    .with("sig", base64.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D"));
        }
    }

    @Provide
    Arbitrary<Made> good() {
        StringArbitrary label = Arbitraries.strings().withCharRange('a', 'z').numeric();
        return Combinators.combine(
                        label.ofMinLength(3).ofMaxLength(24),
                        Combinators.combine(
                                        label.ofMinLength(1).ofMaxLength(30),
                                        label.ofMinLength(1).ofMaxLength(30))
                                .as((start, end) -> start + "-" + end),
                        Arbitraries.of("cw", "acw"),
                        Arbitraries.longs().between(0, 5_000),
                        Arbitraries.longs().between(15 * 24, 365 * 24),
                        Arbitraries.bytes().array(byte[].class).ofSize(32))
                .as((account, container, rights, hoursAgo, hoursLeft, signature) -> new Made(
                        account,
                        container,
                        rights,
                        Linting.NOW.minus(hoursAgo, ChronoUnit.HOURS),
                        Linting.NOW.plus(hoursLeft, ChronoUnit.HOURS),
                        signature))
                .withoutEdgeCases();
    }

    @Property(tries = 300)
    void goodUrlIsAcceptedWithTheFactsThatItWasMadeOf(@ForAll("good") Made made) {
        String url = made.sas().url();
        Inspection inspection = Linting.azure(url);
        assertThat(Linting.codes(inspection)).isEmpty();
        assertThat(Linting.revealed(inspection)).isEqualTo(url);
        assertThat(inspection.facts())
                .isEqualTo(new AzureFacts(
                        made.account, made.container, null, made.rights, made.begins, made.ends, Fingerprint.of(url)));
    }

    @Property(tries = 200)
    void orderOfParametersDoesNotMatter(@ForAll("good") Made made, @ForAll long seed) {
        List<String> parts = new ArrayList<>(Arrays.asList(made.sas().token().split("&")));
        Collections.shuffle(parts, new Random(seed));
        String address = made.sas().url().substring(0, made.sas().url().indexOf('?'));
        Inspection inspection = Linting.azure(address + "?" + String.join("&", parts));
        assertThat(Linting.codes(inspection)).isEmpty();
        assertThat(inspection.facts()).isInstanceOfSatisfying(AzureFacts.class, facts -> {
            assertThat(facts.ends()).isEqualTo(made.ends);
            assertThat(facts.rights()).isEqualTo(made.rights);
        });
    }

    @Property(tries = 100)
    void urlWithoutANeededPartIsRefused(@ForAll("good") Made made) {
        for (String needed : List.of("sv", "sr", "sp", "se", "sig")) {
            assertThat(Linting.azure(made.sas().without(needed).url()).isRefused())
                    .as(needed)
                    .isTrue();
        }
    }

    @Property(tries = 300)
    void urlThatWasCutAnywhereIsNeverPassedOverInSilence(
            @ForAll("good") Made made, @ForAll @IntRange(min = 1, max = 300) int cut) {
        String url = made.sas().url();
        Assume.that(cut < url.length());
        assertThat(Linting.codes(Linting.azure(url.substring(0, url.length() - cut))))
                .isNotEmpty();
    }

    @Property(tries = 200)
    void lettersOfRightsAreTakenOrTheirLackIsTold(
            @ForAll("good") Made made,
            @ForAll @Chars({'r', 'a', 'c', 'w', 'd', 'l', 'x', 'z'}) @StringLength(min = 1, max = 8) String rights) {
        Inspection inspection = Linting.azure(made.sas().with("sp", rights).url());
        boolean enough = rights.contains("c") && rights.contains("w");
        assertThat(inspection.isRefused()).isEqualTo(!enough);
        assertThat(Linting.codes(inspection).contains("sas-rights-narrow")).isEqualTo(!enough);
    }

    @Property(tries = 300)
    void damagedUrlNeverThrowsAndItsSignatureIsNeverTold(
            @ForAll("good") Made made,
            @ForAll @IntRange(min = 0, max = 400) int place,
            @ForAll @StringLength(max = 5) String inserted) {
        String url = made.sas().with("sig", MARK).url();
        int at = Math.min(place, url.length());
        assertNothingIsTold(url.substring(0, at) + inserted + url.substring(at));
        assertNothingIsTold(url.substring(at) + inserted + url.substring(0, at));
    }

    @Property(tries = 500)
    void anyTextIsReadWithoutThrowingAndNeverTold(@ForAll String text) {
        assertNothingIsTold(text + MARK);
        assertNothingIsTold("https://examplestore.blob.core.windows.net/deliveries?sig=" + MARK + "&" + text);
        assertNothingIsTold("https://" + text + "/deliveries?sv=2024-11-04&sig=" + MARK);
        assertNothingIsTold("https://examplestore.blob.core.windows.net/" + text + "?sp=" + MARK);
    }

    @Example
    void findingsOfTheWorstSecretThatIsAcceptedFitTheirColumn() {
        String url = Linting.sas()
                .at("https://" + "a".repeat(24) + ".blob.core.windows.net/" + "c".repeat(63))
                .without("spr")
                .without("sr")
                .with("SV", "2014-02-14")
                .without("sv")
                .with("ss", "bqtf")
                .with("srt", "sco")
                .with("sp", "ccwrldxytfmeopiuz")
                .with("st", "2026-06-03T00:00")
                .with("se", "2026-06-09T00:00")
                .with("sip", "198.51.100.7")
                .with("ses", "a")
                .with("sduoid", "a")
                .with("restype", "container")
                .with("new", "1")
                .with("sig", "AAAA+AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
                .url();
        Inspection inspection = Linting.azure(url);
        assertThat(inspection.isRefused()).isFalse();
        assertThat(inspection.findings()).hasSizeGreaterThan(14);
        assertThat(JsonMapper.shared().writeValueAsString(inspection.findings()))
                .hasSizeLessThan(8000);
    }

    @Example
    void hostileTextsOfFullSizeAreReadAtOnce() {
        int size = 60_000;
        for (String unit : List.of(
                "a", "-", "%", "%25", "&", "=", "a=b&", "\"", "{", "[", "/", ".", "a.", "a-", " ", "~", "+", "\\", ":",
                "@")) {
            String text = unit.repeat(size / unit.length());
            for (String before : List.of(
                    "",
                    "https://",
                    "https://a.blob.core.windows.net/",
                    "https://abc.blob.core.windows.net/a?sig=",
                    "AccountName")) {
                long start = System.nanoTime();
                Linting.azure(before + text);
                Linting.google(before + text);
                assertThat(System.nanoTime() - start).as(before + unit).isLessThan(1_500_000_000L);
            }
        }
    }

    private static void assertNothingIsTold(String text) {
        assertThat(Linting.azure(text).toString()).doesNotContain(MARK).doesNotContain(MARK.toLowerCase(Locale.ROOT));
        assertThat(Linting.google(text).toString()).doesNotContain(MARK);
    }
}
