package dev.maxarportal;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.testcontainers.junit.jupiter.EnabledIfDockerAvailable;

/** What is kept of storage credentials, in the database that several replicas share. */
@SandboxTest
@EnabledIfDockerAvailable
@Import(RealPostgres.class)
class CredentialsOnPostgresContainerTests {

    private static final String NAME = "harbour";
    private static final String NEXT = "harbour-2";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private Walker ada;
    private CredentialForms forms;

    @BeforeEach
    void signIn() {
        SandboxTest.SANDBOX.reset();
        for (String table : List.of(
                "known_credential",
                "known_credential_list",
                "credential_secret",
                "credential_note",
                "credential_rollover",
                "audit_entry")) {
            database.sql("DELETE FROM " + table).update();
        }
        ada = new Walker("http://localhost:" + port);
        ada.signIn(ADA);
        forms = CredentialForms.of(ada);
        String sas = StorageSecrets.sas("harbour-box", Duration.ofDays(200));
        assertThat(forms.register(NAME, "azure", sas, Map.of("description", "of the harbour")))
                .contains(NAME + " was registered.");
    }

    @Test
    void factsOfBothProvidersAreKeptAndChangeWithTheSecret() {
        assertThat(forms.register("key", "gcs", StorageSecrets.GOOGLE, Map.of()))
                .contains("key was registered.");
        assertThat(read("/credentials/key"))
                .contains("deliveries@example-project.iam.gserviceaccount.com", "example-project");
        assertThat(read("/credentials/" + NAME)).contains("harbour-box", "of the harbour", "Ada Admin");
        String other = StorageSecrets.sas("attic", Duration.ofDays(90));
        assertThat(forms.register(NAME, "azure", other, Map.of())).contains(NAME + " was replaced.");
        assertThat(read("/credentials/" + NAME)).contains("attic", "Credential replacement");
        assertThat(count("SELECT COUNT(*) FROM credential_secret")).isEqualTo(2);
        assertThat(StorageSecrets.foundIn(database.sql("SELECT * FROM credential_secret").query().listOfRows().stream()
                        .map(Object::toString)
                        .toList()))
                .isEmpty();
    }

    @Test
    void credentialOfElsewhereIsDescribedByHand() {
        String name = "azure-archive-001";
        for (String owner : List.of("Grace", "Grace H")) {
            Map<String, String> fields =
                    Map.of("provider", "azure", "endsOn", "2031-05-04", "owner", owner, "note", "n");
            forms.sent("/credentials/" + name, "/credentials/" + name + "/notes", fields);
        }
        assertThat(read("/credentials/" + name)).contains("Grace H", "4 May 2031");
        // A number that cannot be counted would be NaN.
        assertThat(read("/actuator/prometheus"))
                .containsPattern("portal_expiring\\{kind=\"storage-credential\",state=\"expired\"\\} [0-9]");
        assertThat(count("SELECT COUNT(*) FROM credential_note")).isEqualTo(1);
    }

    @Test
    void rolloverGoesFromTheFirstStepToTheEnd() {
        String sas = StorageSecrets.sas("harbour-box", Duration.ofDays(350));
        String guide = "/credentials/" + NAME + "/next";
        assertThat(read(guide)).contains("follows=" + NAME, "name=" + NEXT);
        forms.register(NEXT, "azure", sas, Map.of("follows", NAME));
        assertThat(read(guide)).contains("takes the place of").doesNotContain("Register " + NEXT);
        forms.sent(guide, guide + "/told", Map.of("successor", NEXT));
        assertThat(read(guide)).contains("Not before");
        assertThat(forms.delete(NAME)).contains(NAME + " was deleted.");
        assertThat(read(guide)).contains("The rollover is over.");
        assertThat(read("/credentials/" + NEXT)).contains("harbour-box");
        forms.sent(guide, guide + "/stop", Map.of());
        assertThat(count("SELECT COUNT(*) FROM credential_rollover")).isZero();
    }

    @Test
    void listIsRememberedAndWhatIsGoneStaysKnown() {
        assertThat(read("/credentials")).contains("121 credentials");
        assertThat(read("/credentials?q=" + NAME)).contains(NAME);
        assertThat(read("/credentials.csv?q=" + NAME)).contains(NAME, "azure").doesNotContain("sig=");
        forms.delete(NAME);
        read("/credentials");
        assertThat(read("/credentials?status=gone")).contains(NAME);
        assertThat(ada.get("/credentials/" + NAME).body()).contains(NAME, "Credential deletion");
        assertThat(read("/catalogue")).contains("azure-archive-001");
        SandboxTest.SANDBOX.data().credentials().remove("azure-archive-001");
        read("/credentials");
        assertThat(read("/credentials?status=gone")).contains(NAME, "azure-archive-001");
        assertThat(read("/actuator/prometheus")).contains("portal_expiring");
    }

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    private String read(String path) {
        var page = ada.get(path);
        assertThat(page.statusCode()).as("%s", path).isEqualTo(200);
        return page.body();
    }
}
