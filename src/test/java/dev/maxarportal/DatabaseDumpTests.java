package dev.maxarportal;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarsandbox.data.SandboxUser;
import dev.maxarsandbox.signin.SandboxClients;
import dev.maxarsandbox.traffic.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever gets hold of the database, or of its file, can neither sign in with it nor learn anybody's secret. */
class DatabaseDumpTests {

    private static final String ADA = "ada@example.com";
    private static final String ARD_PASSWORD = "password-at-ard-alone";
    private static final String WRONG_PASSWORD = "password-with-a-slip";
    private static final String MISPLACED_PASSWORD = "password-in-the-wrong-field";

    @TempDir
    Path temp;

    private RunningPortal portal;
    private Visitor visitor;

    @BeforeEach
    void everythingThatCanBeKeptIsKept() {
        SANDBOX.reset();
        SANDBOX.requireOwnArdTokens();
        SANDBOX.setArdPassword(ADA, ARD_PASSWORD);
        portal = RunningPortal.start(
                "spring.datasource.url=jdbc:h2:file:" + temp.resolve("data/portal"),
                "portal.password-sign-in=true",
                "maxar.ard-token=own");
        visitor = new Visitor(portal.port());
        signIn(MISPLACED_PASSWORD, "sandbox");
        signIn(ADA, WRONG_PASSWORD);
        signIn(ADA, SandboxUser.PASSWORD);
        send("/ard-connection", "/ard-connection", Map.of("username", ADA, "password", ARD_PASSWORD));
        send("/api-keys/new", "/api-keys", Map.of("name", "of this test", "expiry", "30"));
        assertThat(visitor.get("/usage?scope=account").body()).contains("Usage of the whole account");
        registerCredentials();
        SANDBOX.expireAccessTokens();
        SANDBOX.expireArdTokens();
        assertThat(visitor.get("/account").body()).contains("Ada Admin", "Connected.");
        assertThat(visitor.get("/api-keys").body()).contains("13 keys");
    }

    private void registerCredentials() {
        CredentialForms forms = new CredentialForms(
                page -> visitor.get(page).body(),
                (path, fields) -> visitor.post("/account", path, listed(fields)).body());
        String soon = StorageSecrets.sas("box", "racwdl", Duration.ofDays(2));
        assertThat(forms.register("box", "azure", soon, Map.of())).contains("box was registered.");
        assertThat(forms.register("box", "azure", StorageSecrets.sas("box", Duration.ofDays(90)), Map.of()))
                .contains("box was replaced.");
        assertThat(forms.register("key", "gcs", StorageSecrets.base64(StorageSecrets.GOOGLE), Map.of("follows", "box")))
                .contains("key was registered.");
        forms.send("refused", "gcs", StorageSecrets.GOOGLE.replace("service_account", "authorized_user"), Map.of());
        Map<String, String> notes =
                Map.of("endsOn", "2031-01-01", "owner", soon, "note", StorageSecrets.GOOGLE, "provider", "azure");
        forms.sent("/credentials/box", "/credentials/box/notes", notes);
        SANDBOX.faults().in(Service.ARD).answer(500, "{\"message\":\"No good: " + soon + "\"}");
        forms.send("failed", "azure", StorageSecrets.sas("box", Duration.ofDays(90)), Map.of());
        SANDBOX.faults().clear();
    }

    private static Map<String, List<String>> listed(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().equals("_csrf"))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    }

    @AfterEach
    void end() {
        portal.close();
    }

    private void signIn(String username, String password) {
        send("/sign-in", "/sign-in", Map.of("username", username, "password", password));
    }

    private void send(String page, String path, Map<String, String> fields) {
        Map<String, List<String>> all = listed(fields);
        all.put("formToken", List.of(Walker.hidden(visitor.get(page).body(), "formToken")));
        visitor.post(page, path, all);
    }

    /** All values of all tables: text as it is, bytes as the letters of their numbers. */
    private List<String> dump() {
        JdbcClient database = portal.database();
        List<String> values = new ArrayList<>();
        for (String table : database.sql(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'")
                .query(String.class)
                .list()) {
            database.sql("SELECT * FROM \"" + table + "\"").query().listOfRows().stream()
                    .flatMap(row -> row.values().stream())
                    .filter(Objects::nonNull)
                    .map(value -> value instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : value.toString())
                    .forEach(values::add);
        }
        return values;
    }

    /** The database's files as they lie on the disk, those of removed rows included; the key's file is no part of it. */
    private List<String> files() {
        try (Stream<Path> files = Files.list(temp.resolve("data"))) {
            return files.filter(file -> !file.endsWith("session.key"))
                    .map(DatabaseDumpTests::bytes)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String cookie() {
        return visitor.cookies().stream()
                .filter(cookie -> cookie.getName().equals("MAXARPORTAL"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private void holdNoSecret(List<String> texts) {
        List<String> secrets = new ArrayList<>(SANDBOX.issuedTokens());
        secrets.addAll(SANDBOX.data().secrets());
        secrets.addAll(List.of(SandboxUser.PASSWORD, ARD_PASSWORD, WRONG_PASSWORD, MISPLACED_PASSWORD));
        secrets.addAll(List.of(SandboxClients.PORTAL_SECRET, cookie()));
        secrets.add(new String(Base64.getUrlDecoder().decode(cookie()), ISO_8859_1));
        assertThat(secrets).hasSizeGreaterThan(20).allSatisfy(secret -> assertThat(texts)
                .noneMatch(text -> text.contains(secret)));
        assertThat(StorageSecrets.foundIn(texts)).isEmpty();
    }

    @Test
    void dumpHoldsNoSecret() {
        List<String> dump = dump();
        assertThat(dump)
                .contains("SPRING_SECURITY_CONTEXT", "dev.maxarportal.tokens.MAXAR", "dev.maxarportal.tokens.ARD");
        holdNoSecret(dump);
    }

    @Test
    void fileHoldsNoSecret() {
        portal.close();
        assertThat(files()).anyMatch(file -> file.contains("SPRING_SECURITY_CONTEXT"));
        holdNoSecret(files());
    }

    @Test
    void nothingInTheDumpWorksAsACookie() {
        List<String> values = dump();
        List<String> cookies = Stream.concat(values.stream(), values.stream().map(value -> Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(value.getBytes(ISO_8859_1))))
                .filter(value -> value.matches("[\\w+/=-]+"))
                .distinct()
                .toList();
        assertThat(cookies).hasSizeGreaterThan(20);
        assertThat(pageFor(cookie())).isEqualTo("/account");
        assertThat(cookies).allSatisfy(cookie -> assertThat(pageFor(cookie)).isEqualTo("/sign-in"));
    }

    /** Where somebody is led who comes with that cookie and wants to see the account. */
    private String pageFor(String cookie) {
        Visitor thief = new Visitor(portal.port());
        thief.plant("MAXARPORTAL", cookie);
        return thief.get("/account").uri().getPath();
    }
}
