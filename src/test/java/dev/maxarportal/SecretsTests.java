package dev.maxarportal;

import static dev.maxarportal.Person.ADA;
import static dev.maxarportal.Person.UMA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarsandbox.MaxarSandbox;
import dev.maxarsandbox.data.SandboxKey;
import dev.maxarsandbox.signin.SandboxClients;
import dev.maxarsandbox.traffic.Service;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No secret leaves the portal by any answer, address or log line, whatever is done and whatever goes wrong. */
@SandboxTest
class SecretsTests {

    private static final String OLD = "azure-archive-001";
    private static final String SAS = StorageSecrets.sas("north", Duration.ofDays(365));
    /** Also finds what was cut short, escaped or stands inside something longer. */
    private static final Pattern PART = Pattern.compile(
            "SANDBOX(?:KEY|SIG|GCS)\\w{3}|eyJ0eXBlIjoic2Vydmlj|eyJ[\\w-]{8,}\\.eyJ|Bearer [\\w-]{8}|password=sandbox");

    private final MaxarSandbox sandbox = SandboxTest.SANDBOX;

    @LocalServerPort
    private int port;

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.maxarportal", "org.springframework.web"})
    void noSecretIsToldExceptTheNewKeyOnceInTheAnswerThatRevealsIt(String talkative) {
        try (PortalLog log = new PortalLog(talkative)) {
            Walker ada = new Walker("http://localhost:" + port);
            ada.signIn(ADA);
            assertThat(ada.everywhere())
                    .contains("/usage", "/api-keys", "/credentials", "/monitors", "/audit", "/account");
            reveals(ada);
            looksForKeys(ada);
            deletesKeys(ada);
            registersCredentials(ada);
            isRefusedByMaxarWithTheSecretInItsAnswer(ada);
            isRenewedAndSignedOut(ada);
            Walker uma = new Walker("http://localhost:" + port);
            uma.signIn(UMA);
            uma.everywhere();
            register(uma, "not-hers", SAS);
            assertThat(uma.get("/actuator/health").body()).contains("UP");
            assertThat(uma.get("/actuator/prometheus").body()).contains("http_server_requests");
            isClean(ada.told());
            isClean(uma.told());
            assertThat(log.lines()).isNotEmpty();
            isClean(log.lines());
        }
    }

    /** Such an address was the browser's doing; no answer may carry the secret on, be it in a field, a link or an address. */
    @Test
    void secretThatIsSearchedForIsAnsweredWithoutIt() {
        try (PortalLog log = new PortalLog("dev.maxarportal")) {
            Walker ada = new Walker("http://localhost:" + port);
            ada.signIn(ADA);
            String google = StorageSecrets.GOOGLE;
            for (String secret :
                    List.of(SAS, SAS.substring(0, SAS.length() - 20), google, StorageSecrets.base64(google))) {
                String typed = URLEncoder.encode(secret, StandardCharsets.UTF_8);
                for (String address :
                        List.of("/credentials?q=", "/credentials?name=", "/catalogue?q=", "/catalogue?name=")) {
                    assertThat(ada.get(address + typed).body()).contains("looks like a secret");
                }
                ada.get("/credentials?status=gone&q=" + typed);
                ada.get("/credentials.csv?q=" + typed);
            }
            isClean(ada.told().stream()
                    .map(answer -> answer.substring(answer.indexOf('\n')))
                    .toList());
            isClean(log.lines());
        }
    }

    private void reveals(Walker ada) {
        Map<String, String> fields = Map.of("name", "tile server", "expiry", "30");
        String answer = ada.submit("/api-keys/new", "/api-keys", fields).body();
        String text = sandbox.data().keys().all().getLast().text();
        assertThat(answer).containsOnlyOnce(text);
        String last = ada.told().removeLast();
        assertThat(last).containsIgnoringCase("no-store");
        isClean(List.of(last.replace(text, "")));
        ada.submit("/api-keys/new", "/api-keys", Map.of("name", "", "expiry", "custom"));
        ada.get("/api-keys?q=tile+server");
    }

    /** With the keys themselves in every form that takes them, also where they do not belong. */
    private void looksForKeys(Walker ada) {
        SandboxKey key = sandbox.data().keys().all().getFirst();
        for (String form : List.of("/api-keys/find", "/api-keys/why-401")) {
            for (String pasted : List.of(key.text(), "maxar-api-key: " + key.text(), key.text() + "\n" + key.text())) {
                ada.submit(form, form, Map.of("key", pasted));
            }
            ada.post(form, Map.of("key", key.text()));
        }
        Map<String, String> notes = Map.of(
                "id", key.id(), "owner", key.text(), "usedIn", "a " + key.text(), "note", "(" + key.text() + ")");
        assertThat(ada.submit("/api-keys/find", "/api-keys/notes", notes).body())
                .contains("Notes must not hold secrets.");
    }

    private void deletesKeys(Walker ada) {
        List<String> ids =
                sandbox.data().keys().all().stream().map(SandboxKey::id).toList();
        ada.submit("/api-keys", "/api-keys/delete", Map.of("id", ids.getFirst()));
        ada.submit("/api-keys", "/api-keys/delete?id=" + ids.get(1) + "&id=" + ids.get(2), Map.of());
        ada.submit("/api-keys", "/api-keys/delete", Map.of("id", "unknown"));
    }

    private void registersCredentials(Walker ada) {
        CredentialForms forms = CredentialForms.of(ada);
        assertThat(forms.register("of-this-test", "azure", SAS, Map.of())).contains("of-this-test was registered.");
        assertThat(forms.send(OLD, "azure", SAS, Map.of())).contains("nothing was changed so far");
        assertThat(forms.register(OLD, "azure", SAS, Map.of())).contains(OLD + " was replaced.");
        String soon = StorageSecrets.sas("north", "racwdl", Duration.ofDays(2));
        forms.send("too-short", "azure", soon, Map.of());
        forms.register("too-short", "azure", soon, Map.of("follows", OLD));
        String google = StorageSecrets.GOOGLE;
        assertThat(forms.register("google", "gcs", google, Map.of())).contains("google was registered.");
        String twice = StorageSecrets.base64(StorageSecrets.base64(google));
        for (String secret : List.of(SAS, soon, google, StorageSecrets.base64(google), twice)) {
            for (String provider : List.of("azure", "gcs")) {
                Map<String, String> fields = Map.of("name", "checked", "provider", provider, "secret", secret);
                forms.sent("/credentials/new", "/credentials/check", fields);
                forms.send("half", provider, secret.substring(0, secret.length() - 40), Map.of());
            }
            forms.send("no good name", "nowhere", secret, Map.of("description", "d".repeat(501)));
            misplaces(ada, forms, secret);
            Map<String, String> file = Map.of("name", "checked", "provider", "gcs");
            ada.submitFile("/credentials/new", "/credentials/check", file, secret);
            ada.submitFile("/credentials/new", "/credentials", file, secret + " and more");
            ada.submit("/credentials", "/credentials/" + OLD + "/next", Map.of("successor", secret));
        }
        Map<String, String> file = Map.of("name", "from-a-file", "provider", "gcs");
        assertThat(ada.submitFile("/credentials/new", "/credentials", file, google)
                        .body())
                .contains("from-a-file");
        forms.send("no-good-secret", "azure", "http://SANDBOXSIGofThisTest", Map.of());
        ada.get("/credentials/" + OLD + "/next");
        ada.submit("/credentials", "/credentials/" + OLD + "/next", Map.of("successor", "of-this-test"));
        ada.get("/credentials/" + OLD);
        ada.get("/credentials");
        assertThat(ada.submit(
                                "/credentials/" + OLD,
                                "/credentials/" + OLD + "/notes",
                                Map.of("note", SAS, "owner", SAS))
                        .body())
                .contains("Notes must not hold secrets.");
        ada.submit("/credentials", "/credentials/" + OLD + "/delete", Map.of("confirm", SAS, "seen", SAS));
        forms.delete(OLD);
        ada.post("/credentials", Map.of("name", "forged", "provider", "azure", "secret", SAS));
        ada.get("/credentials/" + OLD + "?secret=is-not-asked-for");
    }

    /** Into the fields that everybody may read. */
    private static void misplaces(Walker ada, CredentialForms forms, String secret) {
        for (String text : List.of(secret, "It was " + secret + " before")) {
            assertThat(forms.send("misplaced", "azure", SAS, Map.of("description", text)))
                    .contains("This looks like a secret");
            assertThat(forms.send(text, "azure", SAS, Map.of())).contains("This looks like a secret");
            Map<String, String> fields =
                    Map.of("name", text, "provider", text, "description", text, "follows", text, "confirm", text);
            forms.sent("/credentials/new", "/credentials/check", fields);
        }
        forms.send("misplaced", "azure", SAS, Map.of("follows", secret, "accept", secret, "seen", secret));
    }

    private void isRefusedByMaxarWithTheSecretInItsAnswer(Walker ada) {
        String key = sandbox.data().keys().all().getLast().text();
        for (int status : new int[] {400, 500}) {
            sandbox.faults().in(Service.KEYS).answer(status, "{\"message\":\"No good: " + key + "\"}");
            ada.get("/api-keys");
            for (String secret : List.of(SAS, StorageSecrets.base64(StorageSecrets.GOOGLE))) {
                sandbox.faults().in(Service.ARD).answer(status, "{\"message\":\"No good: " + secret + "\"}");
                ada.get("/usage");
                register(ada, "refused", secret);
                sandbox.faults().clear();
                sandbox.faults()
                        .in(Service.ARD)
                        .matching(request -> request.method().equals("PUT"))
                        .answer(status, "{\"message\":\"No good: " + secret + "\"}");
                register(ada, "refused", secret);
                sandbox.faults().clear();
            }
            sandbox.faults().in(Service.KEYS).answer(status, "{\"message\":\"No good: " + key + "\"}");
            sandbox.faults().in(Service.ARD).answer(status, "{\"message\":\"No good: " + SAS + "\"}");
            ada.get("/api-keys/delete?id=1");
            ada.get("/credentials/" + OLD);
            ada.submit("/account", "/api-keys/delete", Map.of("id", "1"));
            sandbox.faults().clear();
        }
        sandbox.faults().in(Service.KEYS).truncate();
        ada.get("/api-keys/delete?id=1");
        ada.submit("/api-keys/new", "/api-keys", Map.of("name", "half", "expiry", "30"));
        sandbox.faults().clear();
    }

    private void isRenewedAndSignedOut(Walker ada) {
        sandbox.expireAccessTokens();
        ada.get("/api-keys");
        ada.submit("/account", "/sign-out", Map.of());
        ada.signIn(ADA);
        sandbox.expireAccessTokens();
        sandbox.revokeRefreshTokens();
        ada.get("/api-keys");
    }

    private static void register(Walker walker, String name, String secret) {
        String provider = secret.startsWith("https") ? "azure" : "gcs";
        CredentialForms.of(walker).register(name, provider, secret, Map.of());
    }

    private void isClean(Iterable<String> told) {
        List<String> secrets = Stream.of(
                        sandbox.data().secrets(), sandbox.issuedTokens(), List.of(SandboxClients.PORTAL_SECRET))
                .flatMap(List::stream)
                .toList();
        List<String> leaks = new ArrayList<>();
        for (String text : told) {
            boolean whole = secrets.stream().anyMatch(text::contains);
            if (whole || PART.matcher(text).find()) {
                leaks.add(text);
            }
        }
        leaks.addAll(StorageSecrets.foundIn(told));
        assertThat(leaks).as("what tells a secret").isEmpty();
    }
}
