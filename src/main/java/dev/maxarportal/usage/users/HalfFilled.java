package dev.maxarportal.usage.users;

import dev.maxarportal.web.LiveAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells of every user that was read, and shows the panel as it is then every couple of seconds. */
final class HalfFilled implements Consumer<UsersSoFar> {

    private static final Duration COUPLE = Duration.ofSeconds(2);

    private final LiveAnswer answer;
    private final String panel;
    private final Function<AccountUsers, Map<String, @Nullable Object>> model;
    private final Clock clock;
    private Instant shown;

    HalfFilled(
            LiveAnswer answer, String panel, Function<AccountUsers, Map<String, @Nullable Object>> model, Clock clock) {
        this.answer = answer;
        this.panel = panel;
        this.model = model;
        this.clock = clock;
        this.shown = clock.instant();
    }

    @Override
    public void accept(UsersSoFar soFar) {
        answer.progress(soFar.done(), soFar.total());
        Instant now = clock.instant();
        if (soFar.done() < soFar.total() && Duration.between(shown, now).compareTo(COUPLE) >= 0) {
            shown = now;
            show(soFar.users());
        }
    }

    /** The panel as it stays. */
    void finish(AccountUsers users) {
        show(users);
        answer.end();
    }

    private void show(AccountUsers users) {
        answer.panel(panel, model.apply(users));
    }
}
