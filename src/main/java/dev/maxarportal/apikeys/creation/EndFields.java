package dev.maxarportal.apikeys.creation;

import dev.maxarportal.apikeys.KeyLimit;
import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.signin.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the part of a form shows in which one chooses when a new key ends: ends to choose from, and advice on the choice. */
@Component
public class EndFields {

    private final KeyExpiry expiry;
    private final KeyLimits limits;
    private final Clock clock;

    EndFields(KeyExpiry expiry, KeyLimits limits, Clock clock) {
        this.expiry = expiry;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Fills in the model.
     *
     * @param wish what is chosen so far
     * @param keys which the person has already
     */
    public void fill(CurrentUser user, KeyExpiry.Wish wish, List<KeyRow> keys, Model model) {
        KeyLimit limit = limits.of(user.actor());
        Instant from = expiry.shownFrom(wish.from());
        Instant latest = expiry.latest(limit);
        model.addAttribute("from", from);
        model.addAttribute("presets", expiry.presets(from, limit));
        model.addAttribute("limit", limit);
        model.addAttribute("latest", latest);
        model.addAttribute("latestTyped", KeyExpiry.typed(latest));
        model.addAttribute("earliestTyped", KeyExpiry.typed(clock.instant().plus(1, ChronoUnit.MINUTES)));
        KeyExpiry.Wish shown = new KeyExpiry.Wish(wish.expiry(), wish.expiresAt(), from.toString());
        switch (expiry.choose(shown, limit)) {
            case KeyExpiry.End(Instant end) ->
                model.addAttribute("endAdvice", EndAdvice.of(end, keys, clock.instant(), latest));
            case KeyExpiry.Refused(String field, String message) -> model.addAttribute("endProblem", message);
        }
    }
}
