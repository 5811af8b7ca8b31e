package dev.maxarportal.credentials.rollover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lists say of rollovers, from memory, so that it costs one question to the database. */
@Component
public class RolloverPanel {

    static final Shown NONE = new Shown(List.of());

    private final Rollovers rollovers;

    RolloverPanel(Rollovers rollovers) {
        this.rollovers = rollovers;
    }

    /** Of an account. */
    public Shown of(String account) {
        return shown(rollovers.all(account));
    }

    static Shown shown(List<Rollover> rollovers) {
        return new Shown(
                rollovers.stream().filter(Rollover::isCurrent).map(Row::of).toList());
    }

    /**
     * The rollovers of an account.
     *
     * @param all those that are over included
     */
    public record Shown(List<Row> all) {

        /** Those in hand, the last to begin first. */
        public List<Row> rows() {
            return all.stream().filter(row -> !row.oldGone()).toList();
        }

        public boolean isEmpty() {
            return rows().isEmpty();
        }

        /** Name of the credential that is to take the place of this one; null when there is none. */
        public @Nullable String followedBy(String name) {
            return all.stream()
                    .filter(row -> row.oldName().equals(name) && !row.oldGone() && !row.newGone())
                    .map(Row::newName)
                    .findFirst()
                    .orElse(null);
        }

        /** Names of the credentials whose place this one takes or took. */
        public List<String> takesPlaceOf(String name) {
            return all.stream()
                    .filter(row -> row.newName().equals(name))
                    .map(Row::oldName)
                    .toList();
        }
    }

    /**
     * One rollover.
     *
     * @param told whether people were told
     */
    record Row(String oldName, String newName, boolean told, boolean oldGone, boolean newGone) {

        static Row of(Rollover rollover) {
            return new Row(
                    rollover.oldName(),
                    rollover.newName(),
                    rollover.toldAt() != null,
                    rollover.oldGone(),
                    rollover.newGone());
        }

        /** What is to be done next. */
        public String nextStep() {
            if (newGone) {
                return newName + " is gone: register another one";
            }
            return told ? "retire the old one" : "tell people";
        }
    }
}
