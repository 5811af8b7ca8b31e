package dev.maxarportal.audit;

import dev.maxarportal.web.PlainText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes down who did what. The time, and the address that the current request came from, are added here.
 *
 * <p>Callers see to it that nothing of what they hand in is a secret, the whole or a part: no password, token, key text or
 * signed address, and no message that may repeat one. Administrators read all of it.
 */
@Component
public class AuditTrail {

    private static final Logger log = LoggerFactory.getLogger(AuditTrail.class);

    private static final int OBJECT = 200;
    private static final int DETAIL = 500;
    private static final int PERSON = 200;
    private static final int ADDRESS = 64;

    private final AuditEntries entries;
    private final Clock clock;
    private final AuditProperties settings;

    AuditTrail(AuditEntries entries, Clock clock, AuditProperties settings) {
        this.entries = entries;
        this.clock = clock;
        this.settings = settings;
    }

    /** How far the trail reaches back. */
    public Duration kept() {
        return settings.kept();
    }

    /** Records something that was done to nothing in particular. */
    public void record(Actor who, AuditAction action, AuditResult result) {
        record(who, action, result, null, null);
    }

    /**
     * Records what was done, after it was. When the trail cannot be written, that is an error in the log and nothing to the
     * caller: what the person did stays done.
     *
     * @param object what it was done to, such as the name of a key; cut after 200 characters
     * @param detail what else is worth knowing; cut after 500 characters
     */
    public void record(
            Actor who, AuditAction action, AuditResult result, @Nullable String object, @Nullable String detail) {
        record(who, action, List.of(new Audited(result, object, detail)));
    }

    /** Records that the same was done to several things; hundreds cost hardly more than one. */
    public void record(Actor who, AuditAction action, List<Audited> things) {
        Actor actor = new Actor(PlainText.of(who.id(), PERSON), PlainText.of(who.name(), PERSON), who.account());
        String address = PlainText.orNull(address(), ADDRESS);
        Instant now = clock.instant();
        List<AuditEntry> written = things.stream()
                .map(thing -> new AuditEntry(
                        0,
                        now,
                        actor,
                        action,
                        thing.result(),
                        PlainText.orNull(thing.object(), OBJECT),
                        PlainText.orNull(thing.detail(), DETAIL),
                        address))
                .toList();
        try {
            entries.add(written);
        } catch (DataAccessException notWritten) {
            log.error("The audit trail lacks {}", written, notWritten);
        }
    }

    /** When this last happened to or was last done by somebody, as far as the trail reaches back. */
    public Optional<Instant> lastTime(Actor who, AuditAction action) {
        return entries.lastTime(PlainText.of(who.id(), PERSON), action);
    }

    /**
     * What was done to one thing of an account, the latest first; at most a hundred entries, and none that are older than the
     * trail reaches back. An account that is not known has no history.
     *
     * @param object as it was recorded, such as the name of a credential
     */
    public List<AuditedEvent> history(@Nullable String account, String object, Collection<AuditAction> actions) {
        return account == null ? List.of() : entries.history(account, PlainText.of(object, OBJECT), actions);
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? current.getRequest().getRemoteAddr()
                : null;
    }
}
