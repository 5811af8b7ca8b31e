package dev.maxarsandbox;

import dev.maxarsandbox.ard.ArdAccessTokens;
import dev.maxarsandbox.ard.ArdRefreshTokens;
import dev.maxarsandbox.ard.ArdSwitches;
import dev.maxarsandbox.data.SandboxData;
import dev.maxarsandbox.data.SandboxSize;
import dev.maxarsandbox.keys.KeySwitches;
import dev.maxarsandbox.signin.ChangedClaims;
import dev.maxarsandbox.signin.IssuedTokens;
import dev.maxarsandbox.signin.SandboxClients;
import dev.maxarsandbox.signin.SignInStatus;
import dev.maxarsandbox.signin.SignInStatuses;
import dev.maxarsandbox.signin.TokenMint;
import dev.maxarsandbox.signin.TokenSwitches;
import dev.maxarsandbox.traffic.Faults;
import dev.maxarsandbox.traffic.SandboxTraffic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * A small Maxar in memory: sign-in at {@code /auth/realms/mds}, ARD at {@code /api/v1}, API keys at {@code /api-key}. It
 * follows Maxar's documentation where there is one, and Keycloak where Maxar's sign-in is not documented.
 */
public final class MaxarSandbox implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    private MaxarSandbox(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** On a free port. */
    public static MaxarSandbox start() {
        return start(0);
    }

    public static MaxarSandbox start(int port) {
        return new MaxarSandbox(SandboxLauncher.launch(port));
    }

    public String origin() {
        return "http://localhost:" + context.getWebServer().getPort();
    }

    /** The portal's settings for using this sandbox with its confidential client. */
    public Map<String, String> portalSettings() {
        return Map.of(
                "maxar.client-id",
                SandboxClients.PORTAL,
                "maxar.client-secret",
                SandboxClients.PORTAL_SECRET,
                "maxar.issuer-uri",
                origin() + "/auth/realms/mds",
                "maxar.ard-url",
                origin() + "/api/v1",
                "maxar.api-key-url",
                origin() + "/api-key/api/v2/api-key",
                "maxar.api-url",
                origin());
    }

    /** A token that opens ARD and the key service (not the provider's userinfo), for tests that need no sign-in. */
    public String accessToken(String email) {
        return context.getBean(TokenMint.class).accessToken(origin() + "/auth/realms/mds", email);
    }

    public Faults faults() {
        return context.getBean(Faults.class);
    }

    public SandboxTraffic traffic() {
        return context.getBean(SandboxTraffic.class);
    }

    public SandboxData data() {
        return context.getBean(SandboxData.class);
    }

    /** Data, people and all switches as at the start, no faults, no traffic; who is signed in stays so. */
    public void reset() {
        data().reset();
        context.getBean(SignInStatuses.class).reset();
        context.getBean(ChangedClaims.class).reset();
        tokens().reset();
        ard().reset();
        keys().reset();
        faults().clear();
        traffic().clear();
    }

    /** Another account of this size, until the next reset. */
    public void become(SandboxSize size) {
        data().become(size);
    }

    /** From now on, the access tokens of before are refused with 401; a refresh gives good ones. */
    public void expireAccessTokens() {
        tokens().expireAccessTokens();
    }

    /** From now on, a refresh with a token of before is refused with "Token is not active". */
    public void revokeRefreshTokens() {
        tokens().revokeRefreshTokens();
    }

    /** For access tokens from now on, until the next reset; usually two hours. At least a second. */
    public void setAccessTokenLife(Duration life) {
        tokens().setAccessLife(atLeastASecond(life));
    }

    /** For the provider's refresh tokens from now on, until the next reset; usually twelve hours. At least a second. */
    public void setRefreshTokenLife(Duration life) {
        tokens().setRefreshLife(atLeastASecond(life));
    }

    /** Answers to the password grant, and to refreshes of such sign-ins, have no {@code id_token} until the next reset. */
    public void leaveOutIdTokens() {
        tokens().leaveOutIdTokens();
    }

    /** In this person's access tokens from now on, until the next reset; a claim of the top level, which null takes away. */
    public void setClaim(String email, String claim, @Nullable Object value) {
        context.getBean(ChangedClaims.class).set(data().user(email).email(), claim, value);
    }

    /** Whether this person may sign in from now on, until the next reset; whoever is signed in stays so. */
    public void setSignInStatus(String email, SignInStatus status) {
        context.getBean(SignInStatuses.class).set(data().user(email).email(), status);
    }

    /** ARD refuses the provider's tokens with 401 until the next reset; usually it takes both kinds. */
    public void requireOwnArdTokens() {
        ard().requireOwnTokens();
    }

    /** For ARD's own sign-in, until the next reset; the provider's password stays as it is. */
    public void setArdPassword(String email, String password) {
        ard().setPassword(data().user(email).email(), password);
    }

    /** From now on, ARD's own access tokens of before are refused with 401; a refresh gives good ones. */
    public void expireArdTokens() {
        context.getBean(ArdAccessTokens.class).expire();
    }

    /** From now on, ARD refuses a refresh with a token of before; its access tokens stay good. */
    public void revokeArdRefreshTokens() {
        context.getBean(ArdRefreshTokens.class).revoke();
    }

    /** For ARD's own access tokens from now on, until the next reset; usually twelve hours. At least a second. */
    public void setArdTokenLife(Duration life) {
        ard().setTokenLife(atLeastASecond(life));
    }

    /** Deletions that answer as if they were done, but are not, until the next reset. */
    public KeySwitches keys() {
        return context.getBean(KeySwitches.class);
    }

    /** Every access, refresh and ID token of every sign-in so far, also of ARD's own. */
    public List<String> issuedTokens() {
        return context.getBean(IssuedTokens.class).all();
    }

    @Override
    public void close() {
        context.close();
    }

    private TokenSwitches tokens() {
        return context.getBean(TokenSwitches.class);
    }

    private ArdSwitches ard() {
        return context.getBean(ArdSwitches.class);
    }

    private static Duration atLeastASecond(Duration life) {
        if (life.toSeconds() < 1) {
            throw new IllegalArgumentException("Tokens count in seconds; there are switches to expire or revoke them");
        }
        return life;
    }
}
