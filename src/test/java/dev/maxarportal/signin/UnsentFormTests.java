package dev.maxarportal.signin;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Kept;
import dev.maxarportal.Page;
import dev.maxarportal.SandboxTest;
import dev.maxarportal.Visitor;
import dev.maxarportal.credentials.SampleSas;
import dev.maxarsandbox.data.SandboxKey;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.web.util.HtmlUtils;

/** A form that is sent after the sign-in has ended changes nothing, and comes back as it was once the person is back. */
@SandboxTest
class UnsentFormTests {

    private static final String NAME = "a&b=c {x} ${y} <script>alert(1)</script> Ž東京 \"q\" 'r' %41+/?#;é";
    private static final String DESCRIPTION = "first line\r\n  second & {third} 100%\r\n\r\n<b>last</b>";
    private static final String SECRET = SampleSas.url("SECRETofThisTest");

    @LocalServerPort
    int port;

    @Value("${server.servlet.context-path:}")
    String contextPath;

    @Autowired
    JdbcClient database;

    @Autowired
    SessionRepository<? extends Session> sessions;

    Visitor visitor;

    @BeforeEach
    void fresh() {
        SANDBOX.reset();
        visitor = new Visitor(port, contextPath);
    }

    /** How a sign-in ends under a form. */
    private enum End {
        /** Maxar renews nothing any more. */
        REFUSED {
            @Override
            void come(JdbcClient database) {
                SANDBOX.expireAccessTokens();
                SANDBOX.revokeRefreshTokens();
            }
        },
        /** The portal has forgotten the whole session, as it does after half an hour without activity. */
        FORGOTTEN {
            @Override
            void come(JdbcClient database) {
                database.sql("DELETE FROM spring_session").update();
            }
        };

        abstract void come(JdbcClient database);
    }

    @ParameterizedTest
    @EnumSource
    void newKeyIsNotCreatedAndItsFormComesBackFilledIn(End end) {
        String expiresAt = LocalDate.now(ZoneOffset.UTC).plusDays(30) + "T18:30";
        HttpResponse<String> form = open("/api-keys/new");
        end.come(database);
        Map<String, List<String>> fields = Map.of(
                "formToken", List.of(hidden(form, "formToken")),
                "name", List.of(NAME),
                "description", List.of(DESCRIPTION),
                "expiry", List.of("custom"),
                "expiresAt", List.of(expiresAt));
        assertEnded(visitor.submit(form, "/api-keys", fields));
        HttpResponse<String> again = signInAgain("/api-keys/new");
        assertThat(SANDBOX.data().keys().all()).hasSize(12);
        assertThat(again.body())
                .contains("value=\"" + expiresAt + "\"")
                .containsPattern("value=\"custom\" checked")
                .doesNotContain("<script>alert");
        assertThat(found(again, "name=\"name\"[^>]* value=\"([^\"]*)\"")).isEqualTo(NAME);
        assertThat(description(again)).isEqualTo(DESCRIPTION);
    }

    @ParameterizedTest
    @EnumSource
    void formThatCameBackCanBeSent(End end) {
        HttpResponse<String> form = open("/api-keys/new");
        end.come(database);
        Map<String, List<String>> fields = Map.of(
                "formToken", List.of(hidden(form, "formToken")), "name", List.of("tiles"), "expiry", List.of("7"));
        assertEnded(visitor.submit(form, "/api-keys", fields));
        HttpResponse<String> again = signInAgain("/api-keys/new");
        assertThat(again.body()).containsPattern("value=\"7\" checked");
        Map<String, List<String>> fresh = new LinkedHashMap<>(fields);
        fresh.put("formToken", List.of(hidden(again, "formToken")));
        assertThat(visitor.submit(again, "/api-keys", fresh).body()).contains("Copy your new key now");
        assertThat(SANDBOX.data().keys().all()).hasSize(13);
    }

    @ParameterizedTest
    @EnumSource
    void newCredentialIsNotRegisteredAndItsFormComesBackWithoutTheSecret(End end) {
        HttpResponse<String> form = open("/credentials/new");
        int registered = SANDBOX.data().credentials().all().size();
        end.come(database);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", "north");
        fields.put("provider", "azure");
        fields.put("description", DESCRIPTION);
        fields.put("secret", SECRET);
        fields.put("overwrite", "true");
        HttpResponse<String> door = visitor.submitParts(form, "/credentials", fields);
        assertEnded(door);
        keepsNoSecret();
        HttpResponse<String> again = signInAgain("/credentials/new");
        assertThat(SANDBOX.data().credentials().all()).hasSize(registered);
        assertThat(again.body())
                .contains("value=\"north\"")
                .containsPattern("value=\"azure\" checked")
                .doesNotContain("SECRETofThisTest", "value=\"true\" checked");
        assertThat(description(again)).isEqualTo(DESCRIPTION);
        assertThat(again.uri().toString() + door.uri()).doesNotContain("SECRET", "overwrite");
        keepsNoSecret();
    }

    /** Without asking Maxar, such a form is refused; only without a session it is not even read. */
    @Test
    void secretInTheWrongFieldDoesNotComeBack() {
        HttpResponse<String> form = open("/credentials/new");
        End.FORGOTTEN.come(database);
        Map<String, String> fields = Map.of(
                "name",
                SECRET,
                "provider",
                "azure",
                "description",
                "see " + SECRET,
                "follows",
                "?sig=SECRETofThisTest");
        HttpResponse<String> door = visitor.submitParts(form, "/credentials", fields);
        assertEnded(door);
        keepsNoSecret();
        HttpResponse<String> again = signInAgain("/credentials/new");
        assertThat(again.body()).containsPattern("value=\"azure\" checked").doesNotContain("SECRETofThisTest");
        assertThat(again.uri().toString() + door.uri()).doesNotContain("SECRET");
        keepsNoSecret();
    }

    @ParameterizedTest
    @EnumSource
    void keysAreNotDeletedAndTheQuestionIsAskedAgain(End end) {
        HttpResponse<String> list = open("/api-keys");
        List<String> ids = SANDBOX.data().keys().all().stream()
                .map(SandboxKey::id)
                .limit(2)
                .toList();
        end.come(database);
        assertEnded(visitor.submit(list, "/api-keys/delete", Map.of("id", ids)));
        assertThat(signInAgain("/api-keys/delete").body()).contains("Delete 2 keys?");
        assertThat(SANDBOX.data().keys().all()).hasSize(12);
    }

    /** A key's text may stand in a note by mistake, so that notes never become part of an address. */
    @ParameterizedTest
    @EnumSource
    void notesAreNotKeptAndTheirKeyComesBackWithoutThem(End end) {
        String id = SANDBOX.data().keys().all().getFirst().id();
        HttpResponse<String> page = visitor.signIn("ada@example.com", "/api-keys/key?id=" + id);
        end.come(database);
        Map<String, List<String>> fields = Map.of("id", List.of(id), "note", List.of("SECRETofThisTest"));
        HttpResponse<String> door = visitor.submit(page, "/api-keys/notes", fields);
        assertEnded(door);
        HttpResponse<String> again = signInAgain("/api-keys/key");
        assertThat(again.body()).contains(id).doesNotContain("SECRETofThisTest");
        assertThat(again.uri().toString() + door.uri()).doesNotContain("SECRET");
        keepsNoSecret();
    }

    @ParameterizedTest
    @EnumSource
    void credentialIsNotDeletedAndTheQuestionIsAskedAgain(End end) {
        int registered = SANDBOX.data().credentials().all().size();
        HttpResponse<String> question = open("/credentials/azure-archive-001/delete");
        end.come(database);
        Map<String, List<String>> fields = Map.of("confirm", List.of("azure-archive-001"));
        assertEnded(visitor.submit(question, "/credentials/azure-archive-001/delete", fields));
        HttpResponse<String> again = signInAgain("/credentials/azure-archive-001/delete");
        assertThat(again.body()).contains("Delete credential", "azure-archive-001");
        assertThat(SANDBOX.data().credentials().all()).hasSize(registered);
    }

    /** What Maxar ends does not matter to them: they are kept without it. */
    @Test
    void notesOfACredentialDoNotComeBackButTheirPageDoes() {
        HttpResponse<String> page = open("/credentials/azure-archive-001");
        End.FORGOTTEN.come(database);
        Map<String, List<String>> fields = Map.of("owner", List.of("me"), "note", List.of("SECRETofThisTest"));
        HttpResponse<String> door = visitor.submit(page, "/credentials/azure-archive-001/notes", fields);
        assertEnded(door);
        HttpResponse<String> again = signInAgain("/credentials/azure-archive-001");
        assertThat(again.body()).contains("What you typed was not saved").doesNotContain("SECRETofThisTest");
        assertThat(again.uri().toString() + door.uri()).doesNotContain("SECRET");
        keepsNoSecret();
    }

    /** Once it has been shown, it is over: a later sign-in does not lead there again. */
    @ParameterizedTest
    @EnumSource
    void formComesBackOnce(End end) {
        HttpResponse<String> form = open("/api-keys/new");
        end.come(database);
        assertEnded(visitor.submit(form, "/api-keys", Map.of("name", List.of(NAME), "expiry", List.of("7"))));
        signInAgain("/api-keys/new");
        assertThat(visitor.get("/oauth2/authorization/maxar").uri().getPath()).isEqualTo(contextPath + "/usage");
    }

    private HttpResponse<String> open(String path) {
        HttpResponse<String> page = visitor.signIn("ada@example.com", path);
        assertThat(page.uri().getPath()).isEqualTo(contextPath + path);
        return page;
    }

    private void assertEnded(HttpResponse<String> door) {
        assertThat(door.uri().getPath()).isEqualTo(contextPath + "/sign-in");
        assertThat(door.body()).contains("Your sign-in has ended.");
    }

    private HttpResponse<String> signInAgain(String path) {
        HttpResponse<String> page = visitor.get("/oauth2/authorization/maxar");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo(contextPath + path);
        return page;
    }

    private void keepsNoSecret() {
        Kept kept = new Kept(database, sessions);
        assertThat(kept.rows()).noneMatch(row -> row.contains("SECRETofThisTest"));
        assertThat(kept.contents()).isNotEmpty().noneMatch(content -> content.contains("SECRETofThisTest"));
    }

    private static String hidden(HttpResponse<String> page, String name) {
        return found(page, "name=\"" + name + "\" value=\"([^\"]*)\"");
    }

    /** With line breaks as forms send them. */
    private static String description(HttpResponse<String> page) {
        return found(page, "(?s)<textarea[^>]*name=\"description\"[^>]*>(.*?)</textarea>")
                .replaceAll("\r?\n", "\r\n");
    }

    private static String found(HttpResponse<String> page, String pattern) {
        return HtmlUtils.htmlUnescape(new Page(page.body()).all(pattern).getFirst());
    }
}
