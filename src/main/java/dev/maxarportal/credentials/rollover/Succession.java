package dev.maxarportal.credentials.rollover;

import dev.maxarportal.signin.CurrentUser;
import org.springframework.stereotype.Component;

/** Tells templates what takes a credential's place, and whose place it takes. */
@Component("succession")
public class Succession {

    private final Rollovers rollovers;

    Succession(Rollovers rollovers) {
        this.rollovers = rollovers;
    }

    /** Of one credential of the person's account; none when the account is not known. */
    public RolloverPanel.Shown of(CurrentUser user, String name) {
        String account = user.actor().account();
        return account == null ? RolloverPanel.NONE : RolloverPanel.shown(rollovers.around(account, name));
    }
}
