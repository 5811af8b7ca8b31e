package dev.maxarportal.credentials.rollover;

import dev.maxarportal.credentials.CredentialsName;
import dev.maxarportal.credentials.KnownCredential;
import dev.maxarportal.credentials.KnownCredentials;
import dev.maxarportal.credentials.RegistrationListener;
import dev.maxarportal.signin.CurrentUser;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Begins a rollover by the registration of the next credential, which stays done whatever becomes of that. */
@Component
class FollowingRegistrations implements RegistrationListener {

    private static final Logger log = LoggerFactory.getLogger(FollowingRegistrations.class);

    private final KnownCredentials known;
    private final RolloverCircle circle;
    private final RolloverStart start;
    private final Rollovers rollovers;

    FollowingRegistrations(KnownCredentials known, RolloverCircle circle, RolloverStart start, Rollovers rollovers) {
        this.rollovers = rollovers;
        this.known = known;
        this.circle = circle;
        this.start = start;
    }

    @Override
    public void registered(String account, String name, String follows, CurrentUser by) {
        if (RolloverStart.refusal(follows, name) != null || !CredentialsName.isAddressable(follows)) {
            return;
        }
        try {
            KnownCredential old = known.find(account, follows).orElse(null);
            Instant newCreated = known.find(account, name)
                    .map(one -> one.credential().createdAt())
                    .orElse(null);
            if (old != null && !old.isGone() && !circle.closes(account, follows, name, newCreated)) {
                start.begun(by, account, follows, old.credential().createdAt(), name, null);
            }
        } catch (DataAccessException notKept) {
            log.error("That {} is to take the place of {} was not noted", name, follows, notKept);
        }
    }

    @Override
    public boolean isFollowed(String account, String follows, String name) {
        return rollovers
                .find(account, follows)
                .filter(rollover -> rollover.isInHand() && rollover.newName().equals(name))
                .isPresent();
    }
}
