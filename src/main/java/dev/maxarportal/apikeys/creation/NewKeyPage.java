package dev.maxarportal.apikeys.creation;

import dev.maxarportal.apikeys.KeyList;
import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form for a new key is shown with: suggestions, and advice that keeps nobody from sending it. */
@Component
class NewKeyPage {

    private static final Logger log = LoggerFactory.getLogger(NewKeyPage.class);

    private final EndFields ends;
    private final KeyList list;
    private final Clock clock;

    NewKeyPage(EndFields ends, KeyList list, Clock clock) {
        this.ends = ends;
        this.list = list;
        this.clock = clock;
    }

    /** A form that is opened: what it does not say yet is suggested. */
    void open(CurrentUser user, NewKeyForm asked, String offered, Model model) {
        List<KeyRow> keys = keys(user, model);
        NewKeyForm form = asked.ending(offered, asked.expiresAt());
        if (form.trimmedName().isEmpty()) {
            List<String> taken = keys.stream().map(KeyRow::name).toList();
            form = form.named(
                    SuggestedName.of(user.loginName(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), taken));
        }
        model.addAttribute("form", form);
        fill(user, form, keys, model);
    }

    /** A form that was refused, as it was sent. */
    void again(CurrentUser user, NewKeyForm form, Model model) {
        fill(user, form, keys(user, model), model);
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
