package dev.maxarportal.credentials.rollover;

import dev.maxarportal.credentials.CredentialsName;
import dev.maxarportal.credentials.CredentialsRegistry;
import dev.maxarportal.credentials.KnownCredentials;
import dev.maxarportal.credentials.MemoryInstead;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out how far a rollover has come: from Maxar, or from memory while Maxar does not answer. */
@Component
class RolloverGuide {

    private static final int MOST_QUESTIONS = 5;

    private final CredentialsRegistry registry;
    private final KnownCredentials known;
    private final Rollovers rollovers;
    private final Announcement announcement;
    private final Clock clock;

    RolloverGuide(
            CredentialsRegistry registry,
            KnownCredentials known,
            Rollovers rollovers,
            Announcement announcement,
            Clock clock) {
        this.registry = registry;
        this.known = known;
        this.rollovers = rollovers;
        this.announcement = announcement;
        this.clock = clock;
    }

    /** Of the credential that is to be retired, which must exist or be remembered. */
    RolloverPage of(CurrentUser user, String name) {
        String account = registry.account(user);
        Rollover kept = rollovers.find(account, name).orElse(null);
        try {
            Sighting old = asked(user, account, name);
            Rollover rollover = kept == null || kept.isAbout(old.createdAt()) ? kept : null;
            if (old.gone() && old.credential() == null && rollover == null) {
                throw CredentialsName.notRegistered();
            }
            Sighting next = rollover == null ? null : asked(user, account, rollover.newName());
            String suggestion = old.gone() || next != null && !next.gone() ? null : suggestion(user, account, name);
            return page(old, next, rollover, suggestion, null);
        } catch (MaxarException problem) {
            Sighting old = remembered(account, name);
            if (MemoryInstead.account(user, problem) == null || old.credential() == null && kept == null) {
                throw problem;
            }
            Rollover rollover = kept == null || kept.isAbout(old.createdAt()) ? kept : null;
            Sighting next = rollover == null ? null : remembered(account, rollover.newName());
            return page(old, next, rollover, null, problem);
        }
    }

    private Sighting asked(CurrentUser user, String account, String name) {
        return registry.find(user, name)
                .map(Sighting::of)
                .orElseGet(() -> Sighting.gone(name, known.find(account, name).orElse(null)));
    }

    private Sighting remembered(String account, String name) {
        return Sighting.remembered(name, known.find(account, name).orElse(null));
    }

    private String suggestion(CurrentUser user, String account, String old) {
        int[] asked = {0};
        return SuccessorName.of(
                old,
                known.names(account),
                name -> asked[0]++ < MOST_QUESTIONS && registry.find(user, name).isPresent());
    }

    private RolloverPage page(
            Sighting old,
            @Nullable Sighting next,
            @Nullable Rollover rollover,
            @Nullable String suggestion,
            @Nullable MaxarException problem) {
        Instant now = clock.instant();
        Instant told = rollover == null || rollover.toldAt() == null ? now : rollover.toldAt();
        RetirementAdvice advice = RetirementAdvice.of(told, old.credential(), now);
        String text = next == null
                ? ""
                : announcement.of(old.name(), next.name(), next.credential(), told, old.gone() ? null : advice);
        return new RolloverPage(old, next, rollover, suggestion, advice, text, problem);
    }
}
