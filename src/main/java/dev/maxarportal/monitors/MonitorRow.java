package dev.maxarportal.monitors;

import dev.maxarportal.maxar.MaxarTime;
import dev.maxarportal.maxar.Monitor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One monitor of the list, in words.
 *
 * @param name empty when the monitor has none
 * @param description empty when the monitor has none
 * @param area what it watches
 * @param conditions what imagery has to be like, all of them
 * @param actions what happens on a match
 * @param owner name of the owner, or the user id where the name is not known
 */
record MonitorRow(
        String id,
        String name,
        String description,
        String area,
        List<String> conditions,
        List<String> actions,
        String owner,
        @Nullable MaxarTime created) {

    static MonitorRow of(Monitor monitor, String owner) {
        return new MonitorRow(
                monitor.monitorId(),
                monitor.name() == null ? "" : monitor.name().strip(),
                monitor.description() == null ? "" : monitor.description().strip(),
                MonitoredArea.inWords(monitor),
                MonitorConditions.inWords(monitor.query()),
                MonitorActions.inWords(monitor.actions()),
                owner,
                monitor.created());
    }

    public String label() {
        return name.isEmpty() ? "Monitor without a name" : name;
    }

    boolean matches(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return Stream.of(Stream.of(id, name, description, area, owner), conditions.stream(), actions.stream())
                .flatMap(part -> part)
                .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(wanted));
    }

    @Nullable
    Instant createdAt() {
        return created == null ? null : created.instant();
    }
}
