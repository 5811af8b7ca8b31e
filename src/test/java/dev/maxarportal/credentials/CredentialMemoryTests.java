package dev.maxarportal.credentials;

import static dev.maxarportal.credentials.SomeCredentials.CREATED;
import static dev.maxarportal.credentials.SomeCredentials.azure;
import static dev.maxarportal.credentials.SomeCredentials.plain;
import static dev.maxarportal.credentials.SomeCredentials.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.PortalTest;
import dev.maxarportal.StillPortal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class CredentialMemoryTests {

    private static final Instant FIRST = StillPortal.NOW;
    private static final Instant SECOND = FIRST.plus(Duration.ofMinutes(5));
    private static final Instant THIRD = SECOND.plus(Duration.ofMinutes(5));

    @Autowired
    private CredentialMemory memory;

    @Autowired
    private KnownCredentials known;

    @Autowired
    private RegisteredSecrets secrets;

    private final String account = UUID.randomUUID().toString();

    @Test
    void whatAListToldIsRememberedWithItsTime() {
        seen(FIRST, told("a", "delivery", CREATED), plain("b"));
        assertThat(one("a").credential()).satisfies(credential -> {
            assertThat(credential.description()).isEqualTo("delivery");
            assertThat(credential.createdAt()).isEqualTo(CREATED);
            assertThat(credential.modifiedAt()).isEqualTo(CREATED);
        });
        assertThat(known.there(account)).extracting(Credential::name).containsExactly("a", "b");
        assertThat(known.listReadAt(account)).contains(FIRST);
        assertThat(known.there("somebody else's")).isEmpty();
    }

    @Test
    void changeElsewhereIsTakenIn() {
        seen(FIRST, told("a", "old", CREATED));
        seen(SECOND, told("a", "new", FIRST));
        assertThat(one("a").credential().description()).isEqualTo("new");
        assertThat(one("a").credential().modifiedAt()).isEqualTo(FIRST);
        assertThat(one("a").learntAt()).isEqualTo(SECOND);
    }

    @Test
    void sameListAgainChangesNothingButItsTime() {
        seen(FIRST, plain("a"));
        KnownCredential before = one("a");
        seen(SECOND, plain("a"));
        assertThat(one("a")).isEqualTo(before);
        assertThat(known.listReadAt(account)).contains(SECOND);
    }

    @Test
    void oneThatTheListLacksIsMissingSinceThenAndMayComeBack() {
        seen(FIRST, plain("a"), plain("b"));
        seen(SECOND, plain("b"));
        seen(THIRD, plain("b"));
        assertThat(known.gone(account)).singleElement().satisfies(gone -> {
            assertThat(gone.credential().name()).isEqualTo("a");
            assertThat(gone.missingSince()).isEqualTo(SECOND);
            assertThat(gone.deletedAt()).isNull();
        });
        seen(THIRD.plusSeconds(1), plain("a"), plain("b"));
        assertThat(known.gone(account)).isEmpty();
    }

    @Test
    void whoDeletedOneHereStaysKnown() {
        seen(FIRST, plain("a"));
        memory.deleted(account, "a", "Ada Admin", SECOND);
        seen(THIRD);
        assertThat(one("a").isGone()).isTrue();
        assertThat(one("a").deletedBy()).isEqualTo("Ada Admin");
        assertThat(one("a").goneAt()).isEqualTo(SECOND);
    }

    @Test
    void listThatBeganBeforeADeletionDoesNotUndoIt() {
        seen(FIRST, plain("a"));
        memory.deleted(account, "a", "Ada Admin", THIRD);
        seen(SECOND, plain("a"));
        assertThat(one("a").isGone()).isTrue();
    }

    @Test
    void listThatBeganBeforeAWriteDoesNotUndoIt() {
        seen(FIRST, told("a", "old", CREATED));
        memory.written(account, "a", "new", THIRD);
        memory.written(account, "made", "fresh", THIRD);
        seen(SECOND, told("a", "old", CREATED));
        assertThat(one("a").credential().description()).isEqualTo("new");
        assertThat(one("made").isGone()).isFalse();
        assertThat(one("made").credential().modifiedAt()).isEqualTo(THIRD);
    }

    @Test
    void listThatWasReadFromOlderKnowledgeDoesNotUndoAWriteEither() {
        seen(FIRST, told("a", "old", CREATED), plain("b"));
        Map<String, KnownCredential> before = known.byName(account);
        memory.written(account, "a", "new", THIRD);
        memory.written(account, "b", "new", THIRD);
        memory.seen(account, List.of(told("a", "between", FIRST)), true, before, SECOND);
        assertThat(one("a").credential().description()).isEqualTo("new");
        assertThat(one("b").isGone()).isFalse();
    }

    @Test
    void absenceThatWasLearntLaterIsNotUndoneByAnEarlierList() {
        seen(FIRST, plain("a"));
        memory.absent(account, "a", THIRD);
        seen(SECOND, plain("a"));
        assertThat(one("a").missingSince()).isEqualTo(THIRD);
    }

    @Test
    void earlierListThatEndsLaterDoesNotMakeTheMemoryLookOlder() {
        seen(SECOND, plain("a"));
        seen(FIRST, plain("a"));
        assertThat(known.listReadAt(account)).contains(SECOND);
    }

    @Test
    void listThatBrokeOffTellsNothingOfWhatIsNotOnIt() {
        seen(FIRST, plain("a"), plain("b"));
        memory.seen(account, List.of(plain("a")), false, known.byName(account), SECOND);
        assertThat(one("b").isGone()).isFalse();
        seen(THIRD, plain("a"));
        assertThat(one("b").isGone()).isTrue();
    }

    @Test
    void oneThatIsRegisteredAgainIsThere() {
        seen(FIRST, plain("a"));
        memory.deleted(account, "a", "Ada Admin", SECOND);
        memory.written(account, "a", "again", THIRD);
        assertThat(one("a").isGone()).isFalse();
        assertThat(one("a").deletedBy()).isNull();
    }

    @Test
    void secretTakesItsTimeFromMaxarWhereItCouldNotBeAskedAndIsForgottenWhenThatChanges() {
        secrets.keep(account, "a", azure(THIRD, FIRST, null));
        seen(SECOND, told("a", "", FIRST, azure(THIRD, FIRST, null), CredentialNote.NONE, SECOND));
        assertThat(one("a").credential().registered().modified()).isEqualTo(FIRST);
        assertThat(one("a").credential().isChangedElsewhere()).isFalse();
        seen(THIRD, told("a", "", SECOND));
        assertThat(one("a").credential().isChangedElsewhere()).isTrue();
        assertThat(one("a").credential().facts()).isNull();
    }

    @Test
    void changeLongAfterARegistrationIsNotTakenForTheRegistration() {
        RegisteredSecret registered = azure(THIRD, FIRST, null);
        secrets.keep(account, "a", registered);
        Instant elsewhere = FIRST.plus(Duration.ofHours(3));
        seen(THIRD, told("a", "", elsewhere, registered, CredentialNote.NONE, THIRD));
        assertThat(one("a").credential().registered().modified()).isNull();
        assertThat(one("a").credential().isChangedElsewhere()).isTrue();
        assertThat(one("a").credential().facts()).isNull();
    }

    @Test
    void timeOutsideOfWhatADatabaseHoldsIsLeftOutOfASecret() {
        Instant far = Instant.parse("+99999-01-01T00:00:00Z");
        secrets.keep(account, "a", azure(far, FIRST, far));
        seen(SECOND, plain("a"));
        assertThat(one("a").credential().registered()).satisfies(kept -> {
            assertThat(kept.facts().ends()).isNull();
            assertThat(kept.modified()).isNull();
        });
    }

    @Test
    void secretThatWasRegisteredAfterTheListBeganTakesNoTimeFromIt() {
        secrets.keep(account, "a", azure(THIRD, THIRD, null));
        seen(SECOND, told("a", "", CREATED, azure(THIRD, THIRD, null), CredentialNote.NONE, SECOND));
        assertThat(one("a").credential().registered().modified()).isNull();
    }

    @Test
    void whatADatabaseCannotHoldIsLeftOutOrCut() {
        seen(
                FIRST,
                told("odd", "a\u0000b\uD800" + "n".repeat(600), Instant.parse("+99999-01-01T00:00:00Z")),
                plain("x".repeat(201)),
                plain("a\u0000b"),
                plain("half\uD800"),
                plain(""));
        assertThat(known.there(account)).singleElement().satisfies(credential -> {
            assertThat(credential.description()).startsWith("a b n").hasSize(500);
            assertThat(credential.modifiedAt()).isNull();
        });
    }

    private void seen(Instant begun, Credential... list) {
        memory.seen(account, List.of(list), true, known.byName(account), begun);
    }

    private KnownCredential one(String name) {
        return known.find(account, name).orElseThrow();
    }
}
