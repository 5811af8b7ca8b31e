package dev.maxarportal.monitors;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says what a monitor does on a match: ARD knows notifications by e-mail and by SNS topic; others are named as they come. */
final class MonitorActions {

    private MonitorActions() {}

    static List<String> inWords(@Nullable JsonNode actions) {
        List<String> words = new ArrayList<>();
        if (actions != null && actions.isArray()) {
            actions.forEach(action -> add(words, action));
        } else if (actions != null && !actions.isNull()) {
            add(words, actions);
        }
        return words;
    }

    private static void add(List<String> words, JsonNode action) {
        JsonNode notifications = action.path("notifications");
        if (notifications.isArray() && !notifications.isEmpty()) {
            notifications.forEach(notification -> words.add(notification(notification)));
        } else {
            words.add(action.path("action").asString("Unknown action"));
        }
    }

    private static String notification(JsonNode notification) {
        return switch (notification.path("type").asString("")) {
            case "email" -> "E-mail to " + notification.path("address").asString("an unknown address");
            case "sns" -> "Message to topic " + notification.path("topic_arn").asString("unknown");
            default -> "Notification of another kind";
        };
    }
}
