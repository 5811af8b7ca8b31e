package dev.maxarportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

class ListStateTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"a&sort=x", "50 %", "#top", "zürich 東京 🛰", "a+b=c?d/e", "{q}", "${x}", "\"><script>", "%26"})
    void linksCarryAnyTextUnchanged(String text) {
        String link = new ListState("/api-keys", Map.of("q", text), "name", "desc", "3").pageLink(3);
        assertThat(link).matches("/api-keys\\?[A-Za-z0-9&=%._~-]+");
        assertThat(parameter(link, "q")).isEqualTo(text);
        assertThat(parameter(link, "sort")).isEqualTo("name");
        assertThat(parameter(link, "dir")).isEqualTo("desc");
        assertThat(parameter(link, "page")).isEqualTo("3");
    }

    @Test
    void linksKeepFiltersAndLeaveOutWhatIsNotSet() {
        ListState state = new ListState("/api-keys", Map.of("q", "", "status", "soon"), "name", null, "2");
        assertThat(state.pageLink(4)).isEqualTo("/api-keys?status=soon&sort=name&dir=asc&page=4");
        assertThat(state.pageLink(1)).isEqualTo("/api-keys?status=soon&sort=name&dir=asc");
    }

    @Test
    void linkToAFileHasTheSameFiltersAndOrderButNoPage() {
        ListState state = new ListState("/api-keys", Map.of("q", "50 %"), "name", "desc", "2");
        assertThat(state.linkTo("/api-keys.csv")).isEqualTo("/api-keys.csv?q=50%20%25&sort=name&dir=desc");
    }

    @Test
    void listOfOneOrderNamesNoColumnAndTurnsRound() {
        ListState state = new ListState("/x", Map.of(), "", "desc", "2");
        assertThat(state.pageLink(3)).isEqualTo("/x?dir=desc&page=3");
        assertThat(state.sortLink("")).isEqualTo("/x?dir=asc");
        assertThat(state.ariaSort("")).isEqualTo("descending");
    }

    @Test
    void listIsFilteredByAnythingAndNarrowedByMoreThanText() {
        ListState plain = new ListState("/x", Map.of("q", "", "status", ""), "name", null, null);
        assertThat(plain.isFiltered()).isFalse();
        assertThat(plain.isNarrowed()).isFalse();
        ListState searched = new ListState("/x", Map.of("q", "a", "status", ""), "name", null, null);
        assertThat(searched.isFiltered()).isTrue();
        assertThat(searched.isNarrowed()).isFalse();
        ListState narrowed = new ListState("/x", Map.of("q", "", "status", "soon"), "name", null, null);
        assertThat(narrowed.isFiltered()).isTrue();
        assertThat(narrowed.isNarrowed()).isTrue();
    }

    @Test
    void sortingStartsUpwardsTurnsRoundAndGoesToTheFirstPage() {
        ListState up = new ListState("/x", Map.of("q", "a"), "name", "asc", "7");
        assertThat(up.sortLink("name")).isEqualTo("/x?q=a&sort=name&dir=desc");
        assertThat(up.sortLink("created")).isEqualTo("/x?q=a&sort=created&dir=asc");
        assertThat(up.ariaSort("name")).isEqualTo("ascending");
        assertThat(up.ariaSort("created")).isEqualTo("none");
        ListState down = new ListState("/x", Map.of("q", "a"), "name", "desc", "7");
        assertThat(down.sortLink("name")).isEqualTo("/x?q=a&sort=name&dir=asc");
        assertThat(down.sortLink("created")).isEqualTo("/x?q=a&sort=created&dir=asc");
        assertThat(down.ariaSort("name")).isEqualTo("descending");
    }

    @ParameterizedTest
    @CsvSource({
        ", 1",
        "'', 1",
        "abc, 1",
        "-3, 1",
        "1.5, 1",
        "٣, 1",
        "2, 2",
        "007, 7",
        "999999, 999999",
        "99999999999, 1"
    })
    void pageThatIsNoNumberIsTheFirst(@Nullable String page, int number) {
        assertThat(new ListState("/x", Map.of(), "name", "DESC", page).page()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"asc, 123n", "desc, 321n"})
    void unknownValuesComeLastInEitherDirection(String direction, String expected) {
        ListState state = new ListState("/x", Map.of(), "value", direction, null);
        List<String> sorted = Stream.of("2", "n", "3", "1")
                .sorted(state.order(text -> "n".equals(text) ? null : text, Comparator.<String>naturalOrder()))
                .toList();
        assertThat(String.join("", sorted)).isEqualTo(expected);
    }

    private static String parameter(String link, String name) {
        String value = UriComponentsBuilder.fromUriString(link)
                .build(true)
                .getQueryParams()
                .getFirst(name);
        return UriUtils.decode(String.valueOf(value), "UTF-8");
    }
}
