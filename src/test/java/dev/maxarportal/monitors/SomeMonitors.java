package dev.maxarportal.monitors;

import dev.maxarportal.maxar.MaxarTime;
import dev.maxarportal.maxar.Monitor;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Monitors as ARD answers them. */
final class SomeMonitors {

    private static final JsonMapper JSON = new JsonMapper();

    private SomeMonitors() {}

    static Monitor named(String id, @Nullable String name, @Nullable String owner, @Nullable String created) {
        return new Monitor(id, owner, name, null, true, null, null, null, null, null, MaxarTime.of(created));
    }

    static Monitor watching(@Nullable String bbox, @Nullable String intersects, @Nullable List<String> cells) {
        List<BigDecimal> box = bbox == null
                ? null
                : Arrays.stream(bbox.split(" "))
                        .map(part -> "null".equals(part) ? null : new BigDecimal(part))
                        .toList();
        return new Monitor("1", null, null, null, true, cells, json(intersects), box, null, null, null);
    }

    static Monitor doing(String id, @Nullable String query, @Nullable String actions) {
        return new Monitor(
                id, "owner", id, "watches <b>" + id, true, null, null, null, json(query), json(actions), null);
    }

    static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : JSON.readTree(text);
    }
}
