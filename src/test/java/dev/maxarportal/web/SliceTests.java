package dev.maxarportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTests {

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1, 0, -1",
        "0, 5, 1, 1, 0, -1",
        "1, 1, 1, 1, 1, 0",
        "50, 2, 1, 1, 50, 0",
        "51, 2, 2, 2, 1, 50",
        "130, 2, 2, 3, 50, 50",
        "130, 4, 3, 3, 30, 100",
        "130, -4, 1, 3, 50, 0",
        "130, 2147483647, 3, 3, 30, 100"
    })
    void pageIsCutOutOrTheNearestOneIs(int matching, int asked, int page, int pages, int size, int first) {
        Slice<Integer> slice = Slice.of(IntStream.range(0, matching).boxed().toList(), 200, asked);
        assertThat(slice.page()).isEqualTo(page);
        assertThat(slice.pages()).isEqualTo(pages);
        assertThat(slice.rows()).hasSize(size);
        if (size > 0) {
            assertThat(slice.rows().getFirst()).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 23, 24, 25, 199, 200, 201})
    void pageOfUnsortedRowsIsTheSameAsIfAllWereSorted(int page) {
        List<Integer> shuffled = new ArrayList<>(
                IntStream.range(0, 9_990).map(number -> number / 3).boxed().toList());
        Collections.shuffle(shuffled, new Random(page));
        List<Integer> sorted =
                shuffled.stream().sorted(Comparator.reverseOrder()).toList();
        assertThat(Slice.of(shuffled, Comparator.<Integer>reverseOrder(), 10_000, page))
                .isEqualTo(Slice.of(sorted, 10_000, page));
    }

    @Test
    void rowsThatStandElsewhereAreReadForOnePageOnly() {
        Slice<String> slice = Slice.read(130, 200, 9, (offset, limit) -> List.of(offset + "+" + limit));
        assertThat(slice.rows()).containsExactly("100+50");
        assertThat(slice.page()).isEqualTo(3);
        assertThat(slice.pages()).isEqualTo(3);
        assertThat(slice.count("entry")).isEqualTo("130 of 200 entries");
    }

    @Test
    void emptyAndNothingFoundAreNotTheSame() {
        Slice<String> none = Slice.of(List.of(), 0, 1);
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.isNothingFound()).isFalse();
        Slice<String> unmatched = Slice.of(List.of(), 12_041, 1);
        assertThat(unmatched.isEmpty()).isFalse();
        assertThat(unmatched.isNothingFound()).isTrue();
        assertThat(unmatched.count("key")).isEqualTo("0 of 12,041 keys");
        assertThat(Slice.of(List.of("a"), 1, 1).count("key")).isEqualTo("1 key");
    }
}
