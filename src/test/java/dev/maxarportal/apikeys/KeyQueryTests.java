package dev.maxarportal.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.StillPortal;
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
        "nonsense, sideways, 5 2 1 3 4"
    })
    void everyColumnSortsBothWaysWithUnknownDatesLast(String sort, String dir, String order) {
        assertThat(numbers(new KeyQuery(null, null, sort, dir, null).slice(rows)))
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
        "'', 5 2 1 3 4"
    })
    void searchLooksAtNameDescriptionAndId(String text, String found) {
        List<String> expected = found.isEmpty() ? List.of() : List.of(found.split(" "));
        assertThat(numbers(new KeyQuery(text, null, null, null, null).slice(rows))
                        .split(" "))
                .filteredOn(number -> !number.isEmpty())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void searchKnowsTheLastFourButNoOtherPartOfTheText() {
        assertThat(numbers(new KeyQuery("T003", null, null, null, null).slice(rows)))
                .isEmpty();
        KeyRow one = rows(new ApiKey("a", "b", null, KeyMark.of("0123456789wXyZ"), null, null))
                .getFirst();
        assertThat(one.matches("WXYZ")).isTrue();
        assertThat(one.matches("9wXyZ")).isFalse();
        assertThat(one.matches("XyZ")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"active, 1", "soon, 2", "expired, 5", "bogus, 5 2 1 3 4"})
    void stateFilters(String status, String found) {
        KeyQuery query = new KeyQuery(null, status, null, null, null);
        assertThat(numbers(query.slice(rows))).isEqualTo(found);
        assertThat(query.state().isFiltered()).isEqualTo(!"bogus".equals(status));
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
        Slice<KeyRow> slice = new KeyQuery(null, null, "name", null, page).slice(many);
        assertThat(slice.page()).isEqualTo(real);
        assertThat(slice.pages()).isEqualTo(3);
        assertThat(slice.rows()).hasSize(size).first().extracting(KeyRow::name).isEqualTo(first);
        assertThat(slice.count("key")).isEqualTo("130 keys");
    }

    @Test
    void countTellsHowManyOfAllMatch() {
        List<KeyRow> many = rows(SomeKeys.many(1_200).toStream().toArray(ApiKey[]::new));
        assertThat(new KeyQuery("key-0003", null, null, null, null).slice(many).count("key"))
                .isEqualTo("10 of 1,200 keys");
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
        return Stream.of(keys).map(key -> KeyRow.of(key, StillPortal.NOW)).toList();
    }

    private static String numbers(Slice<KeyRow> slice) {
        return String.join(
                " ", slice.rows().stream().map(row -> row.id().substring(3)).toList());
    }
}
