package dev.maxarportal.apikeys.creation;

import dev.maxarportal.apikeys.KeyLimit;
import dev.maxarportal.apikeys.KeyList;
import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form for a new key is shown with: suggestions, and advice that keeps nobody from sending it. */
@Component
class NewKeyPage {

    private static final Logger log = LoggerFactory.getLogger(NewKeyPage.class);

    private final EndFields ends;
    private final KeyExpiry expiry;
    private final KeyLimits limits;
    private final KeyList list;
    private final Clock clock;

    NewKeyPage(EndFields ends, KeyExpiry expiry, KeyLimits limits, KeyList list, Clock clock) {
        this.ends = ends;
        this.expiry = expiry;
        this.limits = limits;
        this.list = list;
        this.clock = clock;
    }

    /** A form that is opened, perhaps by a link that asks for so many days: what it does not say yet is suggested. */
    void open(CurrentUser user, NewKeyForm asked, @Nullable String days, Model model) {
        List<KeyRow> keys = keys(user, model);
        KeyLimit limit = limits.of(user.actor());
        LinkedDays linked = LinkedDays.of(days, limit);
        NewKeyForm form = linked.chosenIn(asked, expiry.shownFrom(asked.from()), limit);
        if (form.trimmedName().isEmpty()) {
            List<String> taken = keys.stream().map(KeyRow::name).toList();
            form = form.named(
                    SuggestedName.of(user.loginName(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), taken));
        }
        model.addAttribute("form", form);
        model.addAttribute("linkProblem", linked.problem());
        fill(user, form, keys, model);
    }

    /** A form that was refused, as the model has it. */
    void again(CurrentUser user, Model model) {
        if (model.getAttribute("form") instanceof NewKeyForm form) {
            fill(user, form, keys(user, model), model);
        }
    }

    private void fill(CurrentUser user, NewKeyForm form, List<KeyRow> keys, Model model) {
        model.addAttribute("nameAdvice", NameAdvice.of(form.trimmedName(), keys));
        ends.fill(user, form.wish(), keys, model);
    }

    private List<KeyRow> keys(CurrentUser user, Model model) {
        try {
            return list.read(user);
        } catch (MaxarException unread) {
            // The form works all the same; it can only say less.
            log.debug("A form for a new key is shown without the list of keys: {}", unread.getMessage());
            model.addAttribute("listUnread", true);
            return List.of();
        }
    }
}
