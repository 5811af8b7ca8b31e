package dev.maxarsandbox.data;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The monitors of a fresh sandbox: 30 active and 3 inactive ones of several people, none of them Uma's. */
final class FirstMonitors {

    private static final List<String> NAMES =
            List.of("albuquerque", "Port of Tema", "Río Magdalena, lower basin", "", "<i>field 7</i>", "Kiruna mine");
    private static final List<Map<String, Object>> QUERIES = List.of(
            Map.of("platform", Map.of("eq", "worldview-02")),
            Map.of(),
            Map.of("aoi:cloud_free_percentage", Map.of("gte", 95), "aoi:data_percentage", Map.of("gte", 70.5)),
            Map.of("view:off_nadir", Map.of("lt", 20), "platform", Map.of("in", List.of("worldview-03", "geoeye-01"))));

    private FirstMonitors() {}

    static List<SandboxMonitor> asOf(Instant now, List<SandboxUser> users) {
        List<SandboxUser> owners = users.stream()
                .filter(user -> user.active()
                        && !List.of("uma@example.com", "new@example.com").contains(user.email()))
                .toList();
        return IntStream.rangeClosed(1, 33)
                .mapToObj(number -> monitor(number, now, owners.get(number % owners.size())))
                .toList();
    }

    private static SandboxMonitor monitor(int number, Instant now, SandboxUser owner) {
        double west = -120 + number * 7.25;
        double south = -40 + number * 2.5;
        return new SandboxMonitor(
                "56638726391723620%02d".formatted(number),
                owner.userId(),
                number % 7 == 0 ? null : NAMES.get(number % NAMES.size()),
                number % 3 == 0 ? "watch number " + number : null,
                number % 11 != 0,
                List.of("Z13-0313131231%02d".formatted(number), "Z13-0313131232%02d".formatted(number)),
                intersects(number, west, south),
                number % 4 == 0 ? List.of(west, south, west + 0.4, south + 0.3) : null,
                QUERIES.get(number % QUERIES.size()),
                actions(number, owner),
                now.minus(11L * number, DAYS),
                number % 5 == 0 ? "single-match" : "standard");
    }

    /** By turns a box, WKT, GeoJSON, and the cell ids alone. */
    private static @Nullable Object intersects(int number, double west, double south) {
        double east = west + 0.5;
        double north = south + 0.5;
        return switch (number % 4) {
            case 1 ->
                "POLYGON ((%s %s, %s %s, %s %s, %s %s))".formatted(west, south, east, south, east, north, west, south);
            case 2 ->
                Map.of(
                        "type",
                        "Polygon",
                        "coordinates",
                        List.of(List.of(
                                List.of(west, south),
                                List.of(east, south),
                                List.of(east, north),
                                List.of(west, south))));
            default -> null;
        };
    }

    private static List<Map<String, Object>> actions(int number, SandboxUser owner) {
        Map<String, Object> mail = Map.of("type", "email", "address", owner.email());
        Map<String, Object> topic =
                Map.of("type", "sns", "topic_arn", "arn:aws:sns:us-east-1:000000000000:sandbox-" + number);
        List<Map<String, Object>> targets =
                number % 3 == 0 ? List.of(mail, topic) : List.of(number % 3 == 1 ? mail : topic);
        return List.of(Map.of("action", "notify", "notifications", targets));
    }
}
