package dev.maxarsandbox.data;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A monitor, with the fields of the contract's monitor object.
 *
 * @param id 19 digits
 * @param userId ARD's id of the person whose monitor it is
 * @param intersects WKT as a text, GeoJSON as a map, or null
 * @param bbox four numbers, or null, in which case the field is left out
 */
public record SandboxMonitor(
        String id,
        String userId,
        @Nullable String name,
        @Nullable String description,
        boolean active,
        List<String> cellIds,
        @Nullable Object intersects,
        @Nullable List<Double> bbox,
        Map<String, Object> query,
        List<Map<String, Object>> actions,
        Instant created,
        String type) {

    /** An active monitor of a small box. */
    public static SandboxMonitor of(String id, SandboxUser user, String name) {
        return new SandboxMonitor(
                id,
                user.userId(),
                name,
                null,
                true,
                List.of("Z13-031313123113"),
                null,
                List.of(-106.8, 35.1, -106.4, 35.4),
                Map.of(),
                List.of(),
                Instant.now(),
                "standard");
    }

    public SandboxMonitor withActive(boolean active) {
        return new SandboxMonitor(
                id, userId, name, description, active, cellIds, intersects, bbox, query, actions, created, type);
    }
}
