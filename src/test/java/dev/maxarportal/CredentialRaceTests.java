package dev.maxarportal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two portals with one database; the same with a PostgreSQL is in {@link TwoReplicasContainerTests}. */
class CredentialRaceTests {

    @BeforeEach
    void fresh() {
        SandboxTest.SANDBOX.reset();
    }

    @Test
    void ofTwoAdministratorsAtTwoReplicasOneReplacesACredential() {
        String[] settings = {
            "spring.datasource.url=jdbc:h2:mem:race;DB_CLOSE_DELAY=-1", "portal.session-key=" + RealPostgres.SESSION_KEY
        };
        try (RunningPortal first = RunningPortal.start(settings);
                RunningPortal second = RunningPortal.start(settings)) {
            new CredentialRace(first.port(), second.port()).oneWritesAndTheOtherSeesWhatWasWritten();
        }
    }
}
