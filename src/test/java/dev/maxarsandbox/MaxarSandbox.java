package dev.maxarsandbox;

import dev.maxarsandbox.data.SandboxData;
import dev.maxarsandbox.signin.SandboxClients;
import dev.maxarsandbox.signin.TokenMint;
import dev.maxarsandbox.signin.TokenSwitches;
import dev.maxarsandbox.traffic.Faults;
import dev.maxarsandbox.traffic.SandboxTraffic;
import java.time.Duration;
import java.util.Map;
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

    /** Data as at the start, no faults, no traffic, tokens of the usual life; who is signed in stays so. */
    public void reset() {
        data().reset();
        faults().clear();
        tokens().reset();
        traffic().clear();
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
        tokens().setAccessLife(life);
    }

    @Override
    public void close() {
        context.close();
    }

    private TokenSwitches tokens() {
        return context.getBean(TokenSwitches.class);
    }
}
