package dev.maxarsandbox.ard;

import dev.maxarsandbox.data.SandboxUser;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What a test may change about ARD's own sign-in. */
@Component
public final class ArdSwitches {

    private static final Duration USUAL_TOKEN_LIFE = Duration.ofHours(12);

    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private volatile boolean ownTokensOnly;
    private volatile Duration tokenLife = USUAL_TOKEN_LIFE;

    ArdSwitches() {}

    public void requireOwnTokens() {
        ownTokensOnly = true;
    }

    public void setPassword(String email, String password) {
        passwords.put(email, password);
    }

    /** For access tokens from now on. */
    public void setTokenLife(Duration life) {
        tokenLife = life;
    }

    public void reset() {
        ownTokensOnly = false;
        passwords.clear();
        tokenLife = USUAL_TOKEN_LIFE;
    }

    boolean ownTokensOnly() {
        return ownTokensOnly;
    }

    boolean isPassword(SandboxUser user, String password) {
        return passwords.getOrDefault(user.email(), SandboxUser.PASSWORD).equals(password);
    }

    Duration tokenLife() {
        return tokenLife;
    }
}
