package dev.maxarportal.monitors;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says what imagery has to be like for a monitor to act: ARD's query objects, property by property. */
final class MonitorConditions {

    private MonitorConditions() {}

    static List<String> inWords(@Nullable JsonNode query) {
        List<String> conditions = new ArrayList<>();
        if (query == null || query.isNull()) {
            return conditions;
        }
        if (!query.isObject()) {
            conditions.add(value(query));
        }
        query.properties().forEach(property -> add(conditions, property.getKey(), property.getValue()));
        return conditions;
    }

    private static void add(List<String> conditions, String property, JsonNode tests) {
        if (!tests.isObject()) {
            conditions.add(property + " = " + value(tests));
            return;
        }
        tests.properties()
                .forEach(test ->
                        conditions.add(property + " " + operator(test.getKey()) + " " + value(test.getValue())));
    }

    private static String operator(String key) {
        return switch (key) {
            case "eq" -> "=";
            case "neq" -> "≠";
            case "lt" -> "<";
            case "lte" -> "≤";
            case "gt" -> ">";
            case "gte" -> "≥";
            case "in" -> "is one of";
            case "not_in" -> "is none of";
            case "startsWith" -> "starts with";
            case "endsWith" -> "ends with";
            default -> key;
        };
    }

    private static String value(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(MonitorConditions::value)
                    .collect(Collectors.joining(", "));
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}
