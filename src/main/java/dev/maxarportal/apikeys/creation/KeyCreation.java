package dev.maxarportal.apikeys.creation;

import dev.maxarportal.apikeys.KeyMemory;
import dev.maxarportal.apikeys.KnownKey;
import dev.maxarportal.apikeys.KnownKeys;
import dev.maxarportal.audit.AuditAction;
import dev.maxarportal.audit.AuditResult;
import dev.maxarportal.audit.AuditTrail;
import dev.maxarportal.maxar.ApiKeyApi;
import dev.maxarportal.maxar.CreatedApiKey;
import dev.maxarportal.maxar.KeyMark;
import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.NewApiKey;
import dev.maxarportal.maxar.Secret;
import dev.maxarportal.signin.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Creates a key and takes it in: into the memory of keys and into the audit trail, both without its text. */
@Component
public class KeyCreation {

    private static final Logger log = LoggerFactory.getLogger(KeyCreation.class);

    private final Maxar maxar;
    private final ApiKeyApi keys;
    private final KnownKeys known;
    private final KeyMemory memory;
    private final LostKeys lost;
    private final AuditTrail trail;
    private final Clock clock;

    KeyCreation(
            Maxar maxar,
            ApiKeyApi keys,
            KnownKeys known,
            KeyMemory memory,
            LostKeys lost,
            AuditTrail trail,
            Clock clock) {
        this.maxar = maxar;
        this.keys = keys;
        this.known = known;
        this.memory = memory;
        this.lost = lost;
        this.trail = trail;
        this.clock = clock;
    }

    /** Sends it once: a second call would make a second key. */
    public Result create(CurrentUser user, String name, String description, Instant end) {
        Set<String> before = known.idsNamed(user.getName(), name);
        LostKeys.Attempt attempt = new LostKeys.Attempt(name, end, clock.instant(), before);
        try {
            CreatedApiKey created = maxar.await(keys.create(new NewApiKey(name, description, KeyExpiry.sent(end))));
            Secret text = created.text();
            if (text == null) {
                record(user, AuditResult.DONE, named(name, created.id()), "Maxar’s answer did not hold the text.");
                return new Lost(null, lost.find(user, attempt, created.id()));
            }
            remember(user, created, text, name, description, end);
            record(user, AuditResult.DONE, named(name, created.id()), null);
            return new Created(created, text);
        } catch (MaxarException failed) {
            if (failed.hadNoEffect()) {
                record(user, AuditResult.FAILED, name, failed.happened());
                return new NotCreated(failed);
            }
            LostKeys.Finding finding = lost.find(user, attempt, null);
            record(user, AuditResult.UNKNOWN, finding.object(name), failed.happened() + " " + finding.inWords());
            return new Lost(failed, finding);
        }
    }

    /** Whatever goes wrong here must not keep the person from the text. */
    private void remember(
            CurrentUser user, CreatedApiKey created, Secret text, String name, String description, Instant end) {
        KeyMark mark = KeyMark.of(text.reveal());
        Instant told = created.expirationDate() == null
                ? null
                : created.expirationDate().instant();
        KnownKey key = new KnownKey(
                Objects.requireNonNullElse(created.id(), ""),
                name,
                description,
                mark == null ? null : mark.lastFour(),
                mark == null ? null : mark.fingerprint(),
                clock.instant(),
                told == null ? end : told,
                null,
                null,
                null);
        try {
            memory.created(user.getName(), key);
        } catch (DataAccessException notKept) {
            log.warn("A new key was not taken in", notKept);
        }
    }

    private void record(CurrentUser user, AuditResult result, String object, @Nullable String detail) {
        trail.record(user.actor(), AuditAction.KEY_CREATED, result, object, detail);
    }

    static String named(String name, @Nullable String id) {
        return id == null || id.isEmpty() ? name : name + " (" + id + ")";
    }

    /** What became of it. */
    public sealed interface Result {}

    /** The one moment in which the text is known. */
    public record Created(CreatedApiKey key, Secret text) implements Result {}

    /** There surely is no new key. */
    public record NotCreated(MaxarException problem) implements Result {}

    /**
     * There may be a key, but nobody has its text.
     *
     * @param problem how the answer was lost; null when it came without the text
     */
    public record Lost(@Nullable MaxarException problem, LostKeys.Finding finding) implements Result {}
}
