package dev.maxarportal.apikeys;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates a key and takes it in: into the memory of keys and into the audit trail, both without its text. */
@Component
class KeyCreation {

    private final Maxar maxar;
    private final ApiKeyApi keys;
    private final KeyMemory memory;
    private final AuditTrail trail;
    private final Clock clock;

    KeyCreation(Maxar maxar, ApiKeyApi keys, KeyMemory memory, AuditTrail trail, Clock clock) {
        this.maxar = maxar;
        this.keys = keys;
        this.memory = memory;
        this.trail = trail;
        this.clock = clock;
    }

    /** Sends it once: a second call would make a second key. */
    Result create(CurrentUser user, String name, String description, Instant end) {
        try {
            CreatedApiKey created = maxar.await(keys.create(new NewApiKey(name, description, KeyExpiry.sent(end))));
            Secret text = created.text();
            trail.record(user.actor(), AuditAction.KEY_CREATED, AuditResult.DONE, name, created.id());
            if (text == null) {
                return new Lost(null);
            }
            KeyMark mark = KeyMark.of(text.reveal());
            memory.created(
                    user.getName(),
                    new KnownKey(
                            Objects.requireNonNullElse(created.id(), ""),
                            name,
                            description,
                            mark == null ? null : mark.lastFour(),
                            mark == null ? null : mark.fingerprint(),
                            clock.instant(),
                            end,
                            null,
                            null,
                            null));
            return new Created(created, text);
        } catch (MaxarException failed) {
            AuditResult result = failed.hadNoEffect() ? AuditResult.FAILED : AuditResult.UNKNOWN;
            trail.record(user.actor(), AuditAction.KEY_CREATED, result, name, failed.happened());
            return failed.hadNoEffect() ? new NotCreated(failed) : new Lost(failed);
        }
    }

    /** What became of it. */
    sealed interface Result {}

    /** The one moment in which the text is known. */
    record Created(CreatedApiKey key, Secret text) implements Result {}

    /** There surely is no new key. */
    record NotCreated(MaxarException problem) implements Result {}

    /**
     * There may be a key, but nobody has its text.
     *
     * @param problem how the answer was lost; null when it came without the text
     */
    record Lost(@Nullable MaxarException problem) implements Result {}
}
