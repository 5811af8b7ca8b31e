package dev.maxarsandbox.ard;

import dev.maxarsandbox.data.SandboxUser;
import dev.maxarsandbox.signin.IssuedTokens;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.stereotype.Component;

/** ARD's refresh tokens, which can be used again and again. */
@Component
public final class ArdRefreshTokens {

    /** How Cognito's encrypted tokens begin. */
    private static final String BEGINNING = "eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ.";

    private final Map<String, String> emails = new ConcurrentHashMap<>();
    private final Base64StringKeyGenerator texts =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 96);
    private final IssuedTokens issued;

    ArdRefreshTokens(IssuedTokens issued) {
        this.issued = issued;
    }

    /** All of before are unknown from now on. */
    public void revoke() {
        emails.clear();
    }

    String issue(SandboxUser user) {
        String token = BEGINNING + texts.generateKey();
        emails.put(token, user.email());
        issued.note(token);
        return token;
    }

    Optional<String> email(String token) {
        return Optional.ofNullable(emails.get(token));
    }
}
