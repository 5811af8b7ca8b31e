package dev.maxarportal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.web.DayRange;
import dev.maxarportal.web.Slice;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditEntriesTests {

    private static final String DAY = "2026-03-10T12:00:00Z";

    private final TrailDatabase database = new TrailDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void readerSeesTheOwnAccountAndWhatBelongsToNoneButNeverAnothers() {
        put("1", "mine");
        put("2", "theirs");
        put(null, "none");
        assertThat(database.objects(AuditFilter.everything("1"))).containsExactly("none", "mine");
        assertThat(database.objects(AuditFilter.everything("2"))).containsExactly("none", "theirs");
        assertThat(database.objects(AuditFilter.everything("%"))).containsExactly("none");
        assertThat(database.objects(AuditFilter.everything("' OR '1'='1"))).containsExactly("none");
        assertThat(database.objects(AuditFilter.everything(null))).containsExactly("none");
        Slice<AuditEntry> page = page(text("t"), 1);
        assertThat(page.matching()).isZero();
        assertThat(page.total()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "ADA, a b c d e",
        "id-, a b c d e",
        "100%, a",
        "%, a",
        "_, b",
        "!, c",
        "\\, d",
        "ÄRA, e",
        "''' OR 1=1 --', ",
        "100, a",
        "10_%, "
    })
    void textIsSearchedLiterallyAndWhateverItsCase(String text, @Nullable String found) {
        String[] objects = {"a 100%", "b snake_case", "c wow!", "d back\\slash", "e Ära"};
        for (int number = objects.length - 1; number >= 0; number--) {
            put("1", objects[number]);
        }
        assertThat(database.objects(text(text)).stream().map(object -> object.substring(0, 1)))
                .containsExactlyElementsOf(found == null ? List.of() : List.of(found.split(" ")));
    }

    @Test
    void detailIsSearchedAsWell() {
        AuditTrail trail = database.trailAt(TrailDatabase.NOW);
        trail.record(new Actor("x", "y", "1"), AuditAction.ROLE_CHANGED, AuditResult.DONE, null, "From User to Admin");
        assertThat(page(text("to admin"), 1).rows()).hasSize(1);
        assertThat(page(text("nobody"), 1).rows()).isEmpty();
    }

    @Test
    void actionAndResultNarrowTheList() {
        database.put(DAY, "1", AuditAction.KEY_CREATED, AuditResult.DONE, "a");
        database.put(DAY, "1", AuditAction.KEY_CREATED, AuditResult.FAILED, "b");
        database.put(DAY, "1", AuditAction.KEY_DELETED, AuditResult.FAILED, "c");
        DayRange always = DayRange.of(null, null);
        AuditFilter created = new AuditFilter("1", "", AuditAction.KEY_CREATED, null, always);
        AuditFilter failed = new AuditFilter("1", "", null, AuditResult.FAILED, always);
        AuditFilter both = new AuditFilter("1", "b", AuditAction.KEY_CREATED, AuditResult.FAILED, always);
        assertThat(database.objects(created)).containsExactly("b", "a");
        assertThat(database.objects(failed)).containsExactly("c", "b");
        assertThat(database.objects(both)).containsExactly("b");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, 2026-03-10, first last",
        "2026-03-11, , after",
        ", 2026-03-09, before",
        "2026-03-09, 2026-03-11, before first last after",
        "0000-01-01, 9999-12-31, before first last after",
        "2027-01-01, , "
    })
    void daysAreUtcAndBothBelongToTheRange(@Nullable String from, @Nullable String to, @Nullable String found) {
        database.put("2026-03-09T23:59:59.999999Z", "1", AuditAction.SIGNED_IN, AuditResult.DONE, "before");
        database.put("2026-03-10T00:00:00Z", "1", AuditAction.SIGNED_IN, AuditResult.DONE, "first");
        database.put("2026-03-10T23:59:59.999999Z", "1", AuditAction.SIGNED_IN, AuditResult.DONE, "last");
        database.put("2026-03-11T00:00:00Z", "1", AuditAction.SIGNED_IN, AuditResult.DONE, "after");
        AuditFilter filter = new AuditFilter("1", "", null, null, DayRange.of(from, to));
        assertThat(database.objects(filter))
                .containsExactlyInAnyOrderElementsOf(found == null ? List.of() : List.of(found.split(" ")));
    }

    @Test
    void pageOfHundredThousandIsCutByTheDatabase() {
        database.putMany(100_000, "1");
        database.putMany(10, "2");
        Slice<AuditEntry> page = page(AuditFilter.everything("1"), 2);
        assertThat(page.rows()).extracting(AuditEntry::object).containsExactlyElementsOf(numbers(99_950, 50));
        assertThat(page.pages()).isEqualTo(2_000);
        assertThat(page.count("entry")).isEqualTo("100,000 entries");
        assertThat(page(AuditFilter.everything("1"), 999_999).rows())
                .extracting(AuditEntry::object)
                .containsExactlyElementsOf(numbers(50, 50));
        assertThat(database.entries
                        .page(AuditFilter.everything("1"), AuditOrder.OLDEST_FIRST, 1)
                        .rows())
                .first()
                .extracting(AuditEntry::object)
                .isEqualTo("1");
        Slice<AuditEntry> searched = page(text("9999"), 1);
        assertThat(searched.count("entry")).isEqualTo("19 of 100,000 entries");
    }

    /** What was deleted after the first chunk was read can only be missing if it was not read with it. */
    @Test
    void allEntriesAreReadInChunksAndNotAtOnce() {
        database.putMany(3 * AuditEntries.CHUNK, "1");
        Iterator<AuditEntry> all = database.entries
                .all(AuditFilter.everything("1"), AuditOrder.NEWEST_FIRST)
                .iterator();
        assertThat(all.next().object()).isEqualTo("6000");
        database.removeAll();
        int further = 0;
        while (all.hasNext()) {
            all.next();
            further++;
        }
        assertThat(further).isEqualTo(AuditEntries.CHUNK - 1);
    }

    @Test
    void chunksFollowOneAnotherWithoutGapOrRepetitionInEitherOrder() {
        int many = 2 * AuditEntries.CHUNK + 1;
        database.putMany(many, "1");
        // Many of one moment, so that the time alone does not tell where a chunk ended.
        database.client
                .sql(
                        "UPDATE audit_entry SET recorded_at = TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00Z' WHERE id > 7")
                .update();
        for (AuditOrder order : AuditOrder.values()) {
            assertThat(database.entries.all(AuditFilter.everything("1"), order).map(AuditEntry::object))
                    .hasSize(many)
                    .doesNotHaveDuplicates();
        }
    }

    private void put(@Nullable String account, String object) {
        database.put(DAY, account, AuditAction.KEY_CREATED, AuditResult.DONE, object);
    }

    private static AuditFilter text(String text) {
        return new AuditFilter("1", text, null, null, DayRange.of(null, null));
    }

    private Slice<AuditEntry> page(AuditFilter filter, int page) {
        return database.entries.page(filter, AuditOrder.NEWEST_FIRST, page);
    }

    private static List<String> numbers(int newest, int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(n -> String.valueOf(newest - n))
                .toList();
    }
}
