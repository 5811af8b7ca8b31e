package dev.maxarportal.apikeys.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.maxarportal.StillPortal;
import dev.maxarportal.apikeys.KeyNote;
import dev.maxarportal.apikeys.KeyOrigin;
import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.apikeys.SomeKeys;
import dev.maxarportal.maxar.ApiKey;
import dev.maxarportal.maxar.KeyMark;
import dev.maxarportal.maxar.MaxarTime;
import dev.maxarportal.web.Slice;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyQueryTests {

    private final List<KeyRow> rows = rows(
            key("id-1", "beta", "tile server", "2026-06-01T00:00:00", "2026-01-03"),
            key("id-2", "Alpha", null, "2026-03-20 10:00:00", "2026-01-01"),
            key("id-3", "gamma", "BETA users", "when it rains", null),
            key("id-4", null, null, null, "long ago"),
            key("id-5", "delta", null, "2026-01-01", "2026-01-02"));

    @ParameterizedTest
    @CsvSource({
        "expires, asc, 5 2 1 3 4",
        "expires, desc, 1 2 5 3 4",
        "created, asc, 2 5 1 3 4",
        "created, desc, 1 5 2 3 4",
        "name, asc, 4 2 1 5 3",
        "name, desc, 3 5 1 2 4",
        "nonsense, sideways, 2 1 3 5 4",
        "'', desc, 2 1 3 5 4"
    })
    void everyColumnSortsBothWaysWithUnknownDatesLast(String sort, String dir, String order) {
        assertThat(numbers(slice(new KeyQuery(null, null, null, null, sort, dir, null), rows)))
                .isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({
        "beta, 3 1",
        "' BETA ', 3 1",
        "ID-2, 2",
        "tile s, 1",
        "xx-4, ''",
        "id-4, 4",
        "nothing, ''",
        "'', 2 1 3 5 4"
    })
    void searchLooksAtNameDescriptionAndId(String text, String found) {
        List<String> expected = found.isEmpty() ? List.of() : List.of(found.split(" "));
        assertThat(numbers(slice(asked(text, null), rows)).split(" "))
                .filteredOn(number -> !number.isEmpty())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void searchKnowsTheLastFourButNoOtherPartOfTheText() {
        assertThat(numbers(slice(asked("T003", null), rows))).isEmpty();
        KeyRow one = rows(new ApiKey("a", "b", null, KeyMark.of("0123456789wXyZ"), null, null))
                .getFirst();
        assertThat(one.matches("WXYZ")).isTrue();
        assertThat(one.matches("9wXyZ")).isFalse();
        assertThat(one.matches("XyZ")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"active, 1", "soon, 2", "expired, 5", "bogus, 2 1 3 5 4", "unknown, 2 1 3 5 4"})
    void stateFilters(String status, String found) {
        KeyQuery query = asked(null, status);
        assertThat(numbers(slice(query, rows))).isEqualTo(found);
        assertThat(query.state().isFiltered()).isEqualTo(!found.startsWith("2 1"));
    }

    @ParameterizedTest
    @CsvSource({
        ", 1, 50, key-00001",
        "1, 1, 50, key-00001",
        "2, 2, 50, key-00051",
        "3, 3, 30, key-00101",
        "4, 3, 30, key-00101",
        "999999, 3, 30, key-00101",
        "0, 1, 50, key-00001",
        "-1, 1, 50, key-00001",
        "abc, 1, 50, key-00001",
        "99999999999, 1, 50, key-00001"
    })
    void pagesHoldFiftyAndThereIsNoPageBeyondTheEnd(@Nullable String page, int real, int size, String first) {
        List<KeyRow> many = rows(SomeKeys.many(130).toStream().toArray(ApiKey[]::new));
        Slice<KeyRow> slice = slice(new KeyQuery(null, null, null, null, "name", null, page), many);
        assertThat(slice.page()).isEqualTo(real);
        assertThat(slice.pages()).isEqualTo(3);
        assertThat(slice.rows()).hasSize(size).first().extracting(KeyRow::name).isEqualTo(first);
        assertThat(slice.count("key")).isEqualTo("130 keys");
    }

    @Test
    void countTellsHowManyOfAllMatch() {
        List<KeyRow> many = rows(SomeKeys.many(1_200).toStream().toArray(ApiKey[]::new));
        assertThat(slice(asked("key-0003", null), many).count("key")).isEqualTo("10 of 1,200 keys");
    }

    @ParameterizedTest
    @CsvSource({"named, 2 1 3 5", "sdk, ''", "nameless, 4", "other, 2 1 3 5 4"})
    void kindFilters(String kind, String found) {
        assertThat(numbers(slice(new KeyQuery(null, null, kind, null, null, null, null), rows)))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-20, 2", "2026-03-19, ''", "2026-3-20, 2 1 3 5 4", "soon, 2 1 3 5 4"})
    void dayOfTheEndFilters(String day, String found) {
        assertThat(numbers(slice(new KeyQuery(null, null, null, day, null, null, null), rows)))
                .isEqualTo(found);
    }

    @Test
    void searchLooksAtWhatWasNoted() {
        KeyRow noted = rows.getFirst().with(new KeyNote("Grace", "Tile server\nQGIS", "rotates in May"));
        assertThat(List.of("grace", "qgis", "TILE SERVER", "in may")).allMatch(noted::matches);
        assertThat(noted.matches("emacs")).isFalse();
    }

    @Test
    void keysOfAKindStandTogetherWithTheirCountUnlessSorted() {
        List<KeyRow> some = rows(
                key("id-1", "", null, "2026-03-11", null),
                key("id-2", "maxar_platform_SDK_token", null, "2026-03-12", null),
                key("id-3", "tiles", null, "2026-03-13", null),
                key("id-4", "MGP_SDK_TOKEN", null, "2026-03-14", null));
        List<KeyRow> matching = some.stream().sorted(asked(null, null).order()).toList();
        assertThat(numbers(slice(asked(null, null), some))).isEqualTo("3 2 4 1");
        assertThat(KeyGroup.of(matching.subList(0, 2), matching))
                .extracting(
                        KeyGroup::origin, KeyGroup::count, group -> group.rows().size())
                .containsExactly(tuple(KeyOrigin.NAMED, 1, 1), tuple(KeyOrigin.SDK, 2, 1));
        assertThat(asked(null, null).isGrouped()).isTrue();
        assertThat(new KeyQuery(null, null, null, null, "expires", null, null).isGrouped())
                .isFalse();
    }

    @Test
    void listOfNothingButNamedKeysHasNoHeadings() {
        List<KeyRow> named = rows(key("id-1", "tiles", null, "2026-05-11", null));
        assertThat(KeyGroup.of(named, named)).extracting(KeyGroup::origin).containsOnlyNulls();
    }

    private static KeyQuery asked(@Nullable String text, @Nullable String status) {
        return new KeyQuery(text, status, null, null, null, null, null);
    }

    private static Slice<KeyRow> slice(KeyQuery query, List<KeyRow> keys) {
        return Slice.of(
                query.matching(keys), query.order(), keys.size(), query.state().page());
    }

    private static ApiKey key(
            String id,
            @Nullable String name,
            @Nullable String description,
            @Nullable String expires,
            @Nullable String created) {
        return new ApiKey(
                id, name, description, KeyMark.of("THE-TEXT-00" + id), MaxarTime.of(expires), MaxarTime.of(created));
    }

    private static List<KeyRow> rows(ApiKey... keys) {
        return Stream.of(keys).map(key -> SomeKeys.row(key, StillPortal.NOW)).toList();
    }

    private static String numbers(Slice<KeyRow> slice) {
        return String.join(
                " ", slice.rows().stream().map(row -> row.id().substring(3)).toList());
    }
}
