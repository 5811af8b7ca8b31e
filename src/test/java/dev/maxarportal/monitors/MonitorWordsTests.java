package dev.maxarportal.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorWordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "-106.8 35.1 -106.4 35.4 | Box from 35.1° N 106.8° W to 35.4° N 106.4° W",
                "170 -45.12345 -179.5 0 | Box from 45.123° S 170° E to 0° N 179.5° W",
                "0 0 0.0004 0.0005 | Box from 0° N 0° E to 0.001° N 0° E",
                "1 2 3 | not given",
                "1 2 3 null | not given",
                " | not given"
            })
    void boxIsToldByItsCorners(@Nullable String box, String words) {
        assertThat(MonitoredArea.inWords(SomeMonitors.watching(box, null, null)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"POLYGON ((0 0, 1 0, 1 1, 0 0))\" | Polygon",
                "\"multipolygon(((0 0)))\" | Several polygons",
                "\"POINT(1 2)\" | Point",
                "\"LINESTRING(1 2, 3 4)\" | Line",
                "\"GEOMETRYCOLLECTION(POINT(1 2))\" | Several shapes",
                "\"CIRCULARSTRING(1 2)\" | Shape",
                "\"<b>\" | Shape",
                "{\"type\":\"Polygon\",\"coordinates\":[]} | Polygon",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"MultiPolygon\"}} | Several polygons",
                "{\"type\":\"Feature\",\"geometry\":null} | Shape",
                "{\"type\":\"FeatureCollection\",\"features\":[]} | Several shapes",
                "{\"type\":7} | Shape",
                "[1,2] | Shape",
                "null | not given"
            })
    void shapeIsToldByItsKind(String intersects, String words) {
        assertThat(MonitoredArea.inWords(SomeMonitors.watching(null, intersects, null)))
                .isEqualTo(words);
    }

    @Test
    void cellsAreNamedAndCounted() {
        List<String> cells =
                IntStream.rangeClosed(1, 40).mapToObj(n -> "Z13-" + n).toList();
        assertThat(MonitoredArea.inWords(SomeMonitors.watching(null, null, cells)))
                .isEqualTo("Grid cells Z13-1, Z13-2, Z13-3 and 37 more");
        assertThat(MonitoredArea.inWords(SomeMonitors.watching(null, null, cells.subList(0, 3))))
                .isEqualTo("Grid cells Z13-1, Z13-2, Z13-3");
        assertThat(MonitoredArea.inWords(SomeMonitors.watching(null, null, List.of())))
                .isEqualTo("not given");
    }

    @Test
    void boxGoesBeforeShapeAndShapeBeforeCells() {
        assertThat(MonitoredArea.inWords(SomeMonitors.watching("1 2 3 4", "\"POINT(1 2)\"", List.of("a"))))
                .startsWith("Box");
        assertThat(MonitoredArea.inWords(SomeMonitors.watching("1 2 3", "\"POINT(1 2)\"", List.of("a"))))
                .isEqualTo("Point");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'platform':{'eq':'worldview-02'}} | platform = worldview-02",
                "{'a':{'neq':1},'b':{'lt':2.5},'c':{'lte':3}} | a ≠ 1; b < 2.5; c ≤ 3",
                "{'a':{'gt':1,'gte':2}} | a > 1; a ≥ 2",
                "{'a':{'in':['x','y',3]}} | a is one of x, y, 3",
                "{'a':{'not_in':[]}} | a is none of ",
                "{'a':{'startsWith':'WV','endsWith':'2'}} | a starts with WV; a ends with 2",
                "{'a':{'within':'x'}} | a within x",
                "{'a':'plain'} | a = plain",
                "{'a':null} | a = null",
                "{'a':{'eq':{'deep':true}}} | a = {'deep':true}",
                "{'a':[1,2]} | a = 1, 2",
                "'cloud < 10' | cloud < 10",
                "['x','y'] | x, y",
                "true | true",
                "{} | ",
                "null | ",
                " | "
            })
    void conditionsAreToldPropertyByProperty(@Nullable String query, @Nullable String words) {
        assertThat(String.join("; ", MonitorConditions.inWords(SomeMonitors.json(quoted(query))))
                        .strip())
                .isEqualTo(words == null ? "" : words.replace('\'', '"').strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'action':'notify','notifications':[{'type':'email','address':'a@b.c'}]}] | E-mail to a@b.c",
                "[{'notifications':[{'type':'sns','topic_arn':'arn:1'},{'type':'email'}]}]"
                        + " | Message to topic arn:1; E-mail to an unknown address",
                "[{'notifications':[{'type':'webhook'},{'type':{}},{}]}]"
                        + " | Notification of another kind; Notification of another kind; Notification of another kind",
                "[{'action':'order'},{'action':'notify','notifications':[]}] | order; notify",
                "[{},{'action':{}},'word',null]" + " | Unknown action; Unknown action; Unknown action; Unknown action",
                "{'action':'order'} | order",
                "'order' | Unknown action",
                "[] | ",
                "null | ",
                " | "
            })
    void actionsAreToldOneByOne(@Nullable String actions, @Nullable String words) {
        assertThat(String.join("; ", MonitorActions.inWords(SomeMonitors.json(quoted(actions)))))
                .isEqualTo(words == null ? "" : words);
    }

    private static @Nullable String quoted(@Nullable String json) {
        return json == null ? null : json.replace('\'', '"');
    }
}
