package dev.maxarportal.credentials;

import dev.maxarportal.web.PlainText;
import dev.maxarportal.web.StoredTime;
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
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Remembers the credentials of an account as Maxar last told of them, for those who may not ask Maxar, for the minute after a
 * long list was read, and for the time after a credential is gone. It decides what is new in an answer of Maxar's; {@link
 * MemoryTables} writes that down, and {@link KnownCredentials} reads it again.
 *
 * <p>Answers can overtake each other, so each comes with the time at which it was asked for ({@code begun}): what was learnt
 * after that is not overwritten.
 */
@Component
public class CredentialMemory {

    private static final Logger log = LoggerFactory.getLogger(CredentialMemory.class);
    private static final int MOST_ATTEMPTS = 3;

    private final KnownCredentials known;
    private final MemoryTables tables;
    private final RegisteredSecrets secrets;
    private final TransactionOperations transactions;

    CredentialMemory(
            KnownCredentials known,
            MemoryTables tables,
            RegisteredSecrets secrets,
            TransactionOperations transactions) {
        this.known = known;
        this.tables = tables;
        this.secrets = secrets;
        this.transactions = transactions;
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
        quietly("A list of " + list.size() + " credentials", () -> {
            Set<String> there = new HashSet<>();
            list.forEach(credential -> there.add(credential.name()));
            takeIn(account, list, before, begun);
            if (whole) {
                tables.missing(account, lacking(there, before), begun);
            }
            boolean remembered = whole && there.stream().allMatch(MemoryTables::isPossible);
            tables.listRead(account, remembered ? list.size() : MemoryTables.NOT_WHOLE, begun);
        });
    }

    private static List<String> lacking(Set<String> there, Map<String, KnownCredential> before) {
        return before.values().stream()
                .filter(one -> !one.isGone())
                .map(one -> one.credential().name())
                .filter(name -> !there.contains(name))
                .toList();
    }

    /** Takes in one credential that was asked for by its name. */
    void seen(String account, Credential credential, @Nullable KnownCredential before, Instant begun) {
        Map<String, KnownCredential> known = before == null ? Map.of() : Map.of(credential.name(), before);
        quietly("What Maxar told of a credential", () -> takeIn(account, List.of(credential), known, begun));
    }

    /** Takes in that Maxar has no credential of this name. */
    void absent(String account, String name, Instant begun) {
        quietly("The absence of a credential", () -> tables.missing(account, List.of(name), begun));
    }

    /** Notes that a credential was written with this portal, until Maxar tells more of it. */
    void written(String account, String name, String description, Instant at) {
        quietly("The registration of a credential", () -> {
            if (!tables.written(account, name, description, at)) {
                takeIn(account, List.of(Credential.writtenAt(name, description, at)), Map.of(), at);
            }
        });
    }

    /** Notes that nobody knows what became of a change, so that the next list has to be Maxar's own. */
    void doubted(String account) {
        quietly("That a list of credentials may have changed", () -> tables.listDoubted(account));
    }

    /** Notes that a credential was deleted with this portal. */
    public void deleted(String account, String name, String by, Instant at) {
        quietly("The deletion of a credential", () -> tables.deleted(account, name, by, at));
    }

    /** What Maxar told or did stays true when it cannot be remembered, so nobody hears of that but the log. */
    private static void quietly(String what, Runnable remembering) {
        try {
            remembering.run();
        } catch (DataAccessException | TransactionException notKept) {
            log.error("{} was not taken in", what, notKept);
        }
    }

    /**
     * Takes in what is new, all of it or nothing. Somebody else may take in the same at the same moment: the later one then
     * waits, is refused, and starts again from what is known by now.
     */
    private void takeIn(
            String account, Collection<Credential> list, Map<String, KnownCredential> before, Instant begun) {
        Map<String, KnownCredential> now = before;
        for (int attempt = 1; ; attempt++) {
            try {
                Map<String, KnownCredential> lastKnown = now;
                transactions.executeWithoutResult(status -> compare(account, list, lastKnown, begun));
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
            if (one == null && MemoryTables.isPossible(credential.name())) {
                added.add(credential);
            } else if (one != null && !one.learntAt().isAfter(begun) && differs(credential, one)) {
                changed.add(credential);
            }
            Instant modified = credential.modifiedAt();
            RegisteredSecret registered = credential.registered();
            if (registered != null
                    && registered.modified() == null
                    && modified != null
                    && registered.isStillThere(modified)) {
                adopted.put(credential.name(), modified);
            }
        }
        tables.add(account, added, begun);
        tables.change(account, changed, begun);
        secrets.adopt(account, adopted, begun);
    }

    private static boolean differs(Credential told, KnownCredential before) {
        Credential known = before.credential();
        return before.isGone()
                || !PlainText.of(told.description(), MemoryTables.DESCRIPTION).equals(known.description())
                || !Objects.equals(StoredTime.storable(told.createdAt()), known.createdAt())
                || !Objects.equals(StoredTime.storable(told.modifiedAt()), known.modifiedAt());
    }
}
