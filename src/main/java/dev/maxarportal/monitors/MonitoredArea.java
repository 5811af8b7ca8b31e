package dev.maxarportal.monitors;

import dev.maxarportal.maxar.Monitor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says what a monitor watches: a box, a shape or grid cells, whichever of the three forms it was made with. */
final class MonitoredArea {

    private static final int SHOWN_CELLS = 3;

    private MonitoredArea() {}

    static String inWords(Monitor monitor) {
        List<BigDecimal> box = monitor.bbox();
        if (box != null && box.size() == 4 && !box.contains(null)) {
            return box(box);
        }
        String shape = shape(monitor.intersects());
        if (shape != null) {
            return shape;
        }
        List<String> cells = monitor.cellIds();
        return cells == null || cells.isEmpty() ? "not given" : cells(cells);
    }

    /** West, south, east, north. */
    private static String box(List<BigDecimal> box) {
        return "Box from %s %s to %s %s"
                .formatted(latitude(box.get(1)), longitude(box.get(0)), latitude(box.get(3)), longitude(box.get(2)));
    }

    private static String latitude(BigDecimal degrees) {
        return degrees(degrees) + (degrees.signum() < 0 ? "° S" : "° N");
    }

    private static String longitude(BigDecimal degrees) {
        return degrees(degrees) + (degrees.signum() < 0 ? "° W" : "° E");
    }

    private static String degrees(BigDecimal degrees) {
        return degrees.abs()
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static @Nullable String shape(@Nullable JsonNode intersects) {
        if (intersects == null || intersects.isNull()) {
            return null;
        }
        if (intersects.isString()) {
            String wkt = intersects.stringValue().strip();
            int bracket = wkt.indexOf('(');
            return bracket <= 0 ? "Shape" : kind(wkt.substring(0, bracket));
        }
        JsonNode type = intersects.has("geometry") ? intersects.path("geometry").path("type") : intersects.path("type");
        return type.isString() ? kind(type.stringValue()) : "Shape";
    }

    private static String kind(String type) {
        return switch (type.strip().toUpperCase(Locale.ROOT)) {
            case "POLYGON" -> "Polygon";
            case "MULTIPOLYGON" -> "Several polygons";
            case "POINT" -> "Point";
            case "LINESTRING" -> "Line";
            case "FEATURECOLLECTION", "GEOMETRYCOLLECTION" -> "Several shapes";
            default -> "Shape";
        };
    }

    private static String cells(List<String> cells) {
        String first = String.join(", ", cells.subList(0, Math.min(SHOWN_CELLS, cells.size())));
        return cells.size() <= SHOWN_CELLS
                ? "Grid cells " + first
                : "Grid cells " + first + " and " + (cells.size() - SHOWN_CELLS) + " more";
    }
}
