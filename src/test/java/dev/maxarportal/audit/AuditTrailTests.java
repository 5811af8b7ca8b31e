package dev.maxarportal.audit;

import static dev.maxarportal.audit.TrailDatabase.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@ExtendWith(OutputCaptureExtension.class)
class AuditTrailTests {

    private static final Actor ADA = new Actor("f:1:42", "Ada Admin", "1");
    private static final List<AuditAction> CREDENTIALS =
            List.of(AuditAction.CREDENTIAL_REGISTERED, AuditAction.CREDENTIAL_DELETED);

    private final TrailDatabase database = new TrailDatabase();
    private final AuditTrail trail = database.trailAt(NOW);

    @AfterEach
    void tidyUp() {
        RequestContextHolder.resetRequestAttributes();
        database.close();
    }

    @Test
    void entryHoldsWhoWhatWhenWithWhatResultAndFromWhere() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("2001:db8::7");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        trail.record(ADA, AuditAction.KEY_CREATED, AuditResult.UNKNOWN, "tile server", "The answer was lost");
        assertThat(written())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactly(new AuditEntry(
                        0,
                        NOW,
                        ADA,
                        AuditAction.KEY_CREATED,
                        AuditResult.UNKNOWN,
                        "tile server",
                        "The answer was lost",
                        "2001:db8::7"));
    }

    @Test
    void lastTimeOfAnActionIsThatOfThePersonAndNobodyElse() {
        Actor uma = new Actor("f:1:43", "Uma User", "1");
        database.trailAt(NOW.minusSeconds(60)).record(ADA, AuditAction.ROLE_CHANGED, AuditResult.DONE);
        database.trailAt(NOW.minusSeconds(90)).record(ADA, AuditAction.ROLE_CHANGED, AuditResult.DONE);
        trail.record(ADA, AuditAction.SIGNED_IN, AuditResult.DONE);
        trail.record(uma, AuditAction.ROLE_CHANGED, AuditResult.DONE);
        assertThat(trail.lastTime(ADA, AuditAction.ROLE_CHANGED)).contains(NOW.minusSeconds(60));
        assertThat(trail.lastTime(uma, AuditAction.SIGNED_IN)).isEmpty();
    }

    @Test
    void historyOfAThingIsWhatWasDoneToItInTheAccountTheLatestFirst() {
        Actor elsewhere = new Actor("f:1:99", "Eve Elsewhere", "2");
        database.trailAt(NOW.minusSeconds(60))
                .record(ADA, AuditAction.CREDENTIAL_REGISTERED, AuditResult.DONE, "north", "azure");
        trail.record(ADA, AuditAction.CREDENTIAL_DELETED, AuditResult.FAILED, "north", null);
        trail.record(ADA, AuditAction.KEY_DELETED, AuditResult.DONE, "north", "a key of the same name");
        trail.record(ADA, AuditAction.CREDENTIAL_DELETED, AuditResult.DONE, "north-2", null);
        trail.record(elsewhere, AuditAction.CREDENTIAL_DELETED, AuditResult.DONE, "north", null);
        assertThat(trail.history("1", "north", CREDENTIALS))
                .containsExactly(
                        new AuditedEvent(NOW, "Ada Admin", AuditAction.CREDENTIAL_DELETED, AuditResult.FAILED, null),
                        new AuditedEvent(
                                NOW.minusSeconds(60),
                                "Ada Admin",
                                AuditAction.CREDENTIAL_REGISTERED,
                                AuditResult.DONE,
                                "azure"));
    }

    /** Entries without an account belong to nobody's history, so that nobody reads those of another account by not having one. */
    @Test
    void unknownAccountHasNoHistory() {
        trail.record(
                new Actor("f:1:42", "Ada Admin", null),
                AuditAction.CREDENTIAL_DELETED,
                AuditResult.DONE,
                "north",
                null);
        assertThat(trail.history(null, "north", CREDENTIALS)).isEmpty();
        assertThat(trail.history("1", "north", CREDENTIALS)).isEmpty();
    }

    @Test
    void whatIsNotKnownStaysOutOfIt() {
        trail.record(Actor.UNKNOWN, AuditAction.SIGN_IN_FAILED, AuditResult.FAILED);
        trail.record(new Actor("x", "y", " "), AuditAction.SIGNED_IN, AuditResult.DONE, " ", "\n");
        assertThat(written()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.who().account()).isNull();
            assertThat(entry.object()).isNull();
            assertThat(entry.detail()).isNull();
            assertThat(entry.address()).isNull();
        });
    }

    @Test
    void textsAreCutToOneLineOfSaneLength() {
        String endless = "a\n".repeat(5_000);
        trail.record(
                new Actor(endless, endless, "1"),
                AuditAction.KEY_DELETED,
                AuditResult.DONE,
                endless,
                "\u0007" + endless);
        AuditEntry entry = written().getFirst();
        assertThat(entry.who().id()).hasSize(200).startsWith("a a").endsWith("…");
        assertThat(entry.who().name()).hasSize(200);
        assertThat(entry.object()).hasSize(200).doesNotContain("\n");
        assertThat(entry.detail()).hasSize(500).startsWith("a a");
    }

    @Test
    void everyActionAndResultFitsIntoTheTable(CapturedOutput log) {
        for (AuditAction action : AuditAction.values()) {
            for (AuditResult result : AuditResult.values()) {
                trail.record(ADA, action, result);
            }
        }
        assertThat(written()).hasSize(AuditAction.values().length * AuditResult.values().length);
        assertThat(log.getOut()).doesNotContain("The audit trail lacks");
    }

    @Test
    void databaseThatFailsIsAnErrorInTheLogAndNothingToTheCaller(CapturedOutput log) {
        database.client.sql("DROP TABLE audit_entry").update();
        trail.record(ADA, AuditAction.KEY_DELETED, AuditResult.DONE, "tile\nserver", null);
        assertThat(log.getOut())
                .contains("ERROR")
                .contains("The audit trail lacks")
                .contains("f:1:42", "KEY_DELETED", "object=tile server", NOW.toString())
                .contains("audit_entry");
    }

    private List<AuditEntry> written() {
        return database.entries
                .all(AuditFilter.everything("1"), AuditOrder.OLDEST_FIRST)
                .toList();
    }
}
