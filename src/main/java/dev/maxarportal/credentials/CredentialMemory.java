package dev.maxarportal.credentials;

import dev.maxarportal.web.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Remembers the credentials of an account as Maxar last told of them, for those who may not ask Maxar, for the minute after a
 * long list was read, and for the time after a credential is gone. What was learnt later than an answer was asked for is not
 * overwritten by it.
 */
@Component
public class CredentialMemory {

    private static final Logger log = LoggerFactory.getLogger(CredentialMemory.class);
    private static final int MOST_ATTEMPTS = 3;

    private final KnownCredentials known;
    private final CredentialTraces traces;
    private final RegisteredSecrets secrets;
    private final TransactionOperations whole;

    CredentialMemory(
            KnownCredentials known, CredentialTraces traces, RegisteredSecrets secrets, TransactionOperations whole) {
        this.known = known;
        this.traces = traces;
        this.secrets = secrets;
        this.whole = whole;
    }

    /**
     * Takes in a list. A list that cannot be taken in can be shown all the same.
     *
     * @param whole whether nothing else is there, so that what was remembered and is not on it is gone
     * @param before what was remembered so far, by name
     * @param begun when the list was asked for
     */
    void seen(
            String account,
            Collection<Credential> list,
            boolean whole,
            Map<String, KnownCredential> before,
            Instant begun) {
        try {
            Set<String> there = new HashSet<>();
            list.forEach(credential -> there.add(credential.name()));
            takeIn(account, list, before, begun);
            traces.missing(
                    account,
                    !whole
                            ? List.of()
                            : before.values().stream()
                                    .filter(one -> !one.isGone())
                                    .map(one -> one.credential().name())
                                    .filter(name -> !there.contains(name))
                                    .toList(),
                    begun);
            boolean remembered = whole && there.stream().allMatch(KnownCredentials::isPossible);
            traces.listRead(account, remembered ? list.size() : KnownCredentials.NOT_WHOLE, begun);
        } catch (DataAccessException notKept) {
            log.error("A list of {} credentials was not taken in", list.size(), notKept);
        }
    }

    /** Takes in one credential that was asked for by its name. */
    void seen(String account, Credential credential, @Nullable KnownCredential before, Instant begun) {
        try {
            takeIn(account, List.of(credential), before == null ? Map.of() : Map.of(credential.name(), before), begun);
        } catch (DataAccessException notKept) {
            log.error("What Maxar told of a credential was not taken in", notKept);
        }
    }

    /** Takes in that Maxar has no credential of this name. */
    void absent(String account, String name, Instant begun) {
        try {
            traces.missing(account, List.of(name), begun);
        } catch (DataAccessException notKept) {
            log.error("The absence of a credential was not taken in", notKept);
        }
    }

    /** Notes that a credential was written with this portal, until Maxar tells more of it. */
    void written(String account, String name, String description, Instant at) {
        try {
            if (!traces.written(account, name, description, at)) {
                takeIn(account, List.of(Credential.writtenAt(name, description, at)), Map.of(), at);
            }
        } catch (DataAccessException notKept) {
            log.error("The registration of a credential was not taken in", notKept);
        }
    }

    /** Notes that nobody knows what became of a change, so that the next list has to be Maxar's own. */
    void doubted(String account) {
        try {
            traces.listDoubted(account);
        } catch (DataAccessException notKept) {
            log.error("That a list of credentials may have changed was not noted", notKept);
        }
    }

    /** Notes that a credential was deleted with this portal. */
    public void deleted(String account, String name, String by, Instant at) {
        traces.deleted(account, name, by, at);
    }

    /**
     * Somebody else may take in the same at the same moment. As either does so as a whole, the later one waits and is then
     * refused; what is known by now decides.
     */
    private void takeIn(
            String account, Collection<Credential> list, Map<String, KnownCredential> before, Instant begun) {
        Map<String, KnownCredential> now = before;
        for (int attempt = 1; ; attempt++) {
            try {
                Map<String, KnownCredential> lastKnown = now;
                whole.executeWithoutResult(status -> compare(account, list, lastKnown, begun));
                return;
            } catch (DuplicateKeyException | ConcurrencyFailureException meanwhile) {
                if (attempt == MOST_ATTEMPTS) {
                    throw meanwhile;
                }
                log.debug("Credentials were taken in twice at the same time", meanwhile);
                now = known.byName(account);
            }
        }
    }

    private void compare(
            String account, Collection<Credential> list, Map<String, KnownCredential> before, Instant begun) {
        List<Credential> added = new ArrayList<>();
        List<Credential> changed = new ArrayList<>();
        Map<String, Instant> adopted = new HashMap<>();
        for (Credential credential : list) {
            KnownCredential one = before.get(credential.name());
            if (one == null && KnownCredentials.isPossible(credential.name())) {
                added.add(credential);
            } else if (one != null && !one.learntAt().isAfter(begun) && differs(credential, one)) {
                changed.add(credential);
            }
            Instant modified = CredentialTraces.storable(credential.modifiedAt());
            RegisteredSecret registered = credential.registered();
            if (registered != null && registered.modified() == null && modified != null) {
                adopted.put(credential.name(), modified);
            }
        }
        traces.add(account, added, begun);
        traces.change(account, changed, begun);
        secrets.adopt(account, adopted, begun);
    }

    private static boolean differs(Credential told, KnownCredential before) {
        Credential known = before.credential();
        return before.isGone()
                || !PlainText.of(told.description(), CredentialTraces.DESCRIPTION)
                        .equals(known.description())
                || !Objects.equals(CredentialTraces.storable(told.createdAt()), known.createdAt())
                || !Objects.equals(CredentialTraces.storable(told.modifiedAt()), known.modifiedAt());
    }
}
