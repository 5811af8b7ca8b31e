package dev.maxarportal;

import static dev.maxarportal.Person.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarsandbox.MaxarSandbox;
import dev.maxarsandbox.data.SandboxUser;
import dev.maxarsandbox.traffic.Service;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** A password goes through the portal to Maxar and stays nowhere: in no answer, address, log line, table or session. */
@SandboxTest
@EveryWayIn
class PasswordSecretsTests {

    private static final String WRONG = "WRONGPASSofThisTest";
    private static final String OF_ARD = "ARDPASSofThisTest";
    /** The sandbox's monitors have topics that are called like its password with a number. */
    private static final Pattern PASSWORD =
            Pattern.compile("\\b" + SandboxUser.PASSWORD + "\\b(?!-\\d)|WRONGPASS|ARDPASS");

    private final MaxarSandbox sandbox = SandboxTest.SANDBOX;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @BeforeEach
    void reset() {
        sandbox.reset();
        sandbox.requireOwnArdTokens();
        sandbox.setArdPassword(ADA, OF_ARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.maxarportal", "org.springframework", "reactor"})
    void passwordAndTokensStayNowhere(String talkative) {
        try (PortalLog log = new PortalLog(talkative)) {
            Walker ada = new Walker("http://localhost:" + port);
            isRefusedWithThePasswordInTheAnswer(ada);
            signsIn(ada);
            connectsArd(ada);
            assertThat(ada.everywhere()).contains("/usage", "/credentials", "/account");
            isRenewed(ada);
            keepsNothing();
            ada.submit("/account", "/ard-connection/delete", Map.of());
            ada.submit("/account", "/sign-out", Map.of());
            isClean(ada.told());
            assertThat(log.lines()).isNotEmpty();
            isClean(log.lines());
            keepsNothing();
        }
    }

    private void isRefusedWithThePasswordInTheAnswer(Walker ada) {
        for (int status : new int[] {200, 400, 401, 500}) {
            sandbox.faults().in(Service.SIGN_IN).next(1).answer(status, quoting(WRONG));
            enters(ada, "/sign-in", ADA, WRONG);
        }
        assertThat(enters(ada, "/sign-in", WRONG, WRONG.repeat(100))).contains("does not know this user name");
        keepsNothing();
    }

    private void signsIn(Walker ada) {
        assertThat(enters(ada, "/sign-in", ADA, WRONG)).contains("does not know this user name");
        assertThat(enters(ada, "/sign-in", ADA, SandboxUser.PASSWORD)).contains("Connect ARD");
    }

    private void connectsArd(Walker ada) {
        assertThat(enters(ada, "/ard-connection", ADA, WRONG)).contains("ARD does not know this user name");
        for (int status : new int[] {200, 400, 500}) {
            sandbox.faults().in(Service.ARD).next(1).answer(status, quoting(OF_ARD));
            enters(ada, "/ard-connection", ADA, OF_ARD);
        }
        keepsNothing();
        assertThat(enters(ada, "/ard-connection", ADA, OF_ARD)).contains("ARD is connected.");
    }

    private void isRenewed(Walker ada) {
        sandbox.expireAccessTokens();
        sandbox.expireArdTokens();
        assertThat(ada.get("/usage").body()).contains("km²");
        assertThat(ada.get("/api-keys").body()).contains("12 keys");
    }

    /** Every time as if the last minute had seen no attempt. */
    private String enters(Walker walker, String path, String username, String password) {
        database.sql("DELETE FROM sign_in_attempt").update();
        String page = path.equals("/sign-in") ? "/sign-in?again" : path;
        return walker.submit(page, path, Map.of("username", username, "password", password))
                .body();
    }

    private static String quoting(String password) {
        return "{\"error\":\"invalid_grant\",\"error_description\":\"No good: %1$s\",\"message\":\"No good: %1$s\"}"
                .formatted(password);
    }

    private void keepsNothing() {
        Kept kept = new Kept(database, sessions);
        assertThat(kept.rows()).hasSizeGreaterThan(10);
        isClean(kept.rows());
        assertThat(kept.contents())
                .noneMatch(content -> PASSWORD.matcher(content).find());
    }

    private void isClean(Iterable<String> told) {
        List<String> tokens = sandbox.issuedTokens();
        assertThat(told)
                .filteredOn(
                        text -> PASSWORD.matcher(text).find() || tokens.stream().anyMatch(text::contains))
                .as("what tells a password or a token")
                .isEmpty();
    }
}
