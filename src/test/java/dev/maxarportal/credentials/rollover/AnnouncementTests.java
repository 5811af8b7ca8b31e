package dev.maxarportal.credentials.rollover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.maxarportal.credentials.AzureFacts;
import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.GoogleFacts;
import dev.maxarportal.credentials.OrderSnippets;
import dev.maxarportal.credentials.SecretFacts;
import dev.maxarportal.credentials.SomeCredentials;
import dev.maxarportal.maxar.MaxarProperties;
import dev.maxarportal.web.Formats;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AnnouncementTests {

    private static final Instant TOLD = Instant.parse("2026-03-10T12:00:00Z");

    private final Announcement announcement = new Announcement(
            new Formats(Clock.systemUTC()), new OrderSnippets(JsonMapper.shared(), mock(MaxarProperties.class)));

    @Test
    void azureOrderNamesTheNewOneAndItsContainer() {
        String text = text(azure("box", null), null);
        assertThat(text)
                .startsWith(
                        "The storage credential old is replaced by new.\n\nFrom 10 Mar 2026 on, name new in new orders:")
                .endsWith("old will be deleted on 15 Mar 2026 or later. Orders that are then being processed are not "
                        + "affected; new ones that name it are refused.");
        assertThat(order(text))
                .isEqualTo(
                        "{\"output_config\":{\"azure_blob_storage\":{\"credentials_id\":\"new\",\"container\":\"box\",\"prefix\":\"YOUR-PREFIX\"}}}");
    }

    @Test
    void googleOrderLeavesTheBucketToTheReader() {
        assertThat(order(text(new GoogleFacts("p", "a@example.com", "k", "f"), null)))
                .isEqualTo(
                        "{\"output_config\":{\"google_cloud_storage\":{\"credentials_id\":\"new\",\"bucket\":\"YOUR-BUCKET\",\"prefix\":\"YOUR-PREFIX\"}}}");
    }

    @Test
    void unknownProviderLeavesTheLineThatMatters() {
        assertThat(text(null, null)).contains("\n\n\"credentials_id\": \"new\"\n\n");
    }

    @Test
    void containerThatWouldBreakTheLinesStaysWithinItsQuotes() {
        assertThat(order(text(azure("a\", \"b", null), null))).contains("\"container\":\"a\\\", \\\"b\"");
    }

    @Test
    void endOfTheOldSecretIsToldWhereItComesFirst() {
        assertThat(text(null, Instant.parse("2026-03-12T08:00:00Z")))
                .endsWith("old works until 12 Mar 2026, 08:00 UTC, when its secret ends. Orders take 3 to 5 days, so "
                        + "place none with it any more.");
        assertThat(text(null, Instant.parse("2026-03-09T08:00:00Z"))).contains("old worked until 9 Mar 2026");
    }

    @Test
    void endThatSomebodyNotedIsToldAsADay() {
        Credential old = SomeCredentials.told("old", "", null, null, SomeCredentials.endsOn("2026-03-12", TOLD), TOLD);
        assertThat(announcement.of("old", "new", null, TOLD, RetirementAdvice.of(TOLD, old, TOLD)))
                .contains("old stops working on 12 Mar 2026, as somebody noted, when its secret ends.")
                .doesNotContain("UTC");
    }

    @Test
    void newOneThatBeginsLaterIsNamedFromThenOn() {
        assertThat(text(azure("box", Instant.parse("2026-04-01T00:00:00Z")), null))
                .contains("From 1 Apr 2026 on");
    }

    @Test
    void nothingIsPromisedOfAnOldOneThatIsGone() {
        assertThat(announcement.of("old", "new", null, TOLD, null))
                .endsWith("old is deleted, so orders that name it are refused.");
    }

    private String text(@Nullable SecretFacts next, @Nullable Instant oldEnds) {
        return announcement.of(
                "old",
                "new",
                SuccessorDoubtsTests.credential("new", next),
                TOLD,
                RetirementAdvice.of(TOLD, SomeCredentials.ending("old", oldEnds, TOLD), TOLD));
    }

    private static AzureFacts azure(String container, @Nullable Instant begins) {
        return new AzureFacts("store", container, null, "cw", begins, null, "f");
    }

    /** The lines as part of an order, so that they can be copied into one. */
    private static String order(String text) {
        String lines = text.substring(text.indexOf('"'), text.lastIndexOf('}') + 1);
        return JsonMapper.builder().build().readTree("{" + lines + "}").toString();
    }
}
