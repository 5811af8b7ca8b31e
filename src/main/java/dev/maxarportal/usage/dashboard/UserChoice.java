package dev.maxarportal.usage.dashboard;

import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.ArdUser;
import dev.maxarportal.maxar.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * The users that an administrator may choose from. A short account's stand in a list; of a long one, of which a single call
 * tells only the first and whose list would fill the page, the id is typed, or the user found on the page of all users.
 *
 * @param options of a list, the chosen one always among them; empty where there is none
 */
record UserChoice(Way way, List<Option> options, Option chosen) {

    /** More than that are too many to look through, and too many to write onto each page. */
    private static final int MOST = 100;

    /** How a user is chosen. */
    enum Way {
        /** From a list. */
        LIST,
        /** By id, since there are too many. */
        TOO_MANY,
        /** By id, since ARD does not tell the users. */
        NOT_TOLD
    }

    /** One user; called by the id where nobody told a name. */
    record Option(String id, String name, boolean inactive) {

        static Option of(ArdUser user) {
            String id = user.userId() == null ? "" : user.userId();
            return new Option(id, user.called(), Boolean.FALSE.equals(user.active()));
        }

        static Option unknown(String id) {
            return new Option(id, id, false);
        }

        /** Whether there is more to say than the id. */
        public boolean isNamed() {
            return !name.equals(id);
        }
    }

    /** @param chosen id of the one who is looked at; empty when it is nobody */
    static UserChoice of(Outcome<ArdList<ArdUser>> users, String chosen) {
        ArdList<ArdUser> told = users.value();
        if (told == null) {
            return new UserChoice(Way.NOT_TOLD, List.of(), Option.unknown(chosen));
        }
        Option one = told.all().stream()
                .filter(user -> chosen.equals(user.userId()))
                .findFirst()
                .map(Option::of)
                .orElseGet(() -> Option.unknown(chosen));
        return told.whole() && told.all().size() <= MOST
                ? new UserChoice(Way.LIST, options(told, one), one)
                : new UserChoice(Way.TOO_MANY, List.of(), one);
    }

    /** Those that can be asked for, which takes an id. */
    private static List<Option> options(ArdList<ArdUser> told, Option chosen) {
        List<Option> options =
                new ArrayList<>(told.all().stream().map(Option::of).toList());
        options.add(chosen);
        return options.stream()
                .filter(option -> !option.id().isEmpty())
                .distinct()
                .toList();
    }
}
