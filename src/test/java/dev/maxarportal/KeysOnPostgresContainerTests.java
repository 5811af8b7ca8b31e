package dev.maxarportal;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarsandbox.data.SandboxKey;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.testcontainers.junit.jupiter.EnabledIfDockerAvailable;

/** What is kept of keys, in the database that several replicas share. */
@SandboxTest
@EnabledIfDockerAvailable
@Import(RealPostgres.class)
class KeysOnPostgresContainerTests {

    private static final String BETA = "5431dd15-0000-4000-8000-000000000001";
    private static final String MOSAICS = "5431dd15-0000-4000-8000-000000000002";
    private static final String LAPTOPS = "5431dd15-0000-4000-8000-000000000003";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private Visitor ada;

    @BeforeEach
    void signIn() {
        SandboxTest.SANDBOX.reset();
        for (String table : List.of("known_key", "known_key_list", "key_note", "key_replacement", "key_limit")) {
            database.sql("DELETE FROM " + table).update();
        }
        ada = new Visitor(port);
        ada.signIn(ADA);
    }

    @Test
    void keyIsNotedReplacedAndDeletedAndStaysKnown() {
        assertThat(read("/api-keys")).contains("12 keys");
        send("/api-keys/key?id=" + BETA, "/api-keys/notes", "id", BETA, "owner", "Grace", "usedIn", "tiles\nQGIS");
        send("/api-keys/key?id=" + BETA, "/api-keys/notes", "id", BETA, "owner", "Grace H", "usedIn", "tiles\nQGIS");
        assertThat(send(
                        "/api-keys/replace?id=" + BETA,
                        "/api-keys/replace",
                        "id",
                        BETA,
                        "name",
                        "beta-app-2",
                        "expiry",
                        "30"))
                .contains("Copy your new key now");
        send("/api-keys/replace?id=" + BETA, "/api-keys/replace/uses", "id", BETA, "done", "tiles");
        assertThat(read("/api-keys?q=grace")).contains("2 of 13 keys", "Being replaced by “", "Replaces “");
        send("/api-keys/delete?id=" + BETA, "/api-keys/delete", "id", BETA);
        assertThat(read("/api-keys/gone?q=" + BETA)).contains("beta-app", "Grace H");
        assertThat(read("/api-keys/key?id=" + BETA)).contains("deleted here");
    }

    @Test
    void severalAreDeletedAtOnceAndTheOthersEndIsTold() {
        read("/api-keys");
        assertThat(read("/usage")).contains("2 API keys");
        send("/api-keys/delete?id=" + MOSAICS + "&id=" + LAPTOPS, "/api-keys/delete", "id", MOSAICS, "id", LAPTOPS);
        assertThat(read("/usage")).doesNotContain("2 API keys");
        assertThat(database.sql("SELECT COUNT(*) FROM known_key WHERE deleted_at IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(read("/actuator/prometheus")).contains("portal_expiring");
    }

    @Test
    void keyThatIsListedAgainIsNotGone() {
        read("/api-keys");
        SandboxKey beta = SandboxTest.SANDBOX.data().keys().find(BETA).orElseThrow();
        SandboxTest.SANDBOX.data().keys().remove(BETA);
        read("/api-keys");
        assertThat(read("/api-keys/gone")).contains("beta-app");
        SandboxTest.SANDBOX.data().keys().put(beta);
        read("/api-keys");
        assertThat(read("/api-keys/gone")).doesNotContain("beta-app");
    }

    @Test
    void limitOfTheAccountHolds() {
        send("/api-keys/limit", "/api-keys/limit", "days", "45");
        send("/api-keys/limit", "/api-keys/limit", "days", "40");
        assertThat(send("/api-keys/new", "/api-keys", "name", "tiles", "expiry", "60"))
                .contains("An administrator of your account allows at most 40 days.");
        assertThat(send("/api-keys/new", "/api-keys", "name", "tiles", "expiry", "30"))
                .contains("Copy your new key now");
        assertThat(read("/audit?action=key-limit-changed")).contains("2 of ");
    }

    private String read(String path) {
        HttpResponse<String> page = ada.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private String send(String page, String path, String... fields) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            String value = fields[i + 1];
            form.merge(fields[i], List.of(value), (some, more) -> List.of(some.getFirst(), more.getFirst()));
        }
        HttpResponse<String> answer = ada.post(page, path, form);
        assertThat(answer.statusCode()).isLessThan(400);
        return answer.body();
    }
}
