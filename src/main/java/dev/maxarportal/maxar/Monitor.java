package dev.maxarportal.maxar;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A monitor: ARD watches an area and acts when imagery matches.
 *
 * @param userId the owner
 * @param cellIds grid cells of the area
 * @param intersects the area as WKT text or GeoJSON
 * @param bbox the area as west, south, east, north in degrees
 * @param query conditions on the imagery, by property and operator
 * @param actions what happens on a match
 */
public record Monitor(
        String monitorId,
        @Nullable String userId,
        @Nullable String name,
        @Nullable String description,
        @Nullable Boolean active,
        @Nullable List<String> cellIds,
        @Nullable JsonNode intersects,
        @Nullable List<BigDecimal> bbox,
        @Nullable JsonNode query,
        @Nullable JsonNode actions,
        @Nullable MaxarTime created) {

    public Monitor {
        monitorId = monitorId == null ? "" : monitorId;
    }
}
