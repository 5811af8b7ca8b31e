package dev.maxarportal.signin;

import dev.maxarportal.signin.tokens.MaxarClient;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People whose requests {@code MockMvc} sends; their role has just been looked up. */
public final class SignedIn {

    public static final String ACCOUNT = "5589150080000000001";
    public static final String USER = "967f33a5-1d80-4a74-9334-fcae93fd203f";

    /** One sign-in for all: what is kept for a while is kept for a sign-in. */
    private static final Instant SIGNED_IN = Instant.now();

    private SignedIn() {}

    /** Ada, an administrator. */
    public static RequestPostProcessor admin() {
        return as(new ArdIdentity(USER, ACCOUNT, "Ada Admin", "ada@example.com", true, Role.ADMIN));
    }

    /** Uma, who is no administrator. */
    public static RequestPostProcessor user() {
        return as(new ArdIdentity(
                "1a2b3c4d-0000-4000-8000-000000000002", ACCOUNT, "Uma User", "uma@example.com", true, Role.USER));
    }

    /** Ivo, whom Maxar has deactivated. */
    public static RequestPostProcessor inactive() {
        return as(new ArdIdentity(
                "1a2b3c4d-0000-4000-8000-000000000003", ACCOUNT, "Ivo Inactive", "ivo@example.com", false, Role.USER));
    }

    /** Somebody whose role ARD did not tell. */
    public static RequestPostProcessor unknown() {
        return as(null);
    }

    public static RequestPostProcessor as(@Nullable ArdIdentity identity) {
        return SecurityMockMvcRequestPostProcessors.authentication(token(identity));
    }

    public static OAuth2AuthenticationToken token(@Nullable ArdIdentity identity) {
        Instant now = Instant.now();
        OidcIdToken idToken = new OidcIdToken(
                "id-token", now, now.plusSeconds(3600), Map.of("sub", "f:11111111:42", "name", "Somebody"));
        RoleFinding found = RoleFinding.byArd(identity);
        // The role has just been looked up, so that nobody is due to be asked for it.
        CurrentUser user = CurrentUser.signedIn(idToken, found, SIGNED_IN).lookedUpAgain(found, now);
        return new OAuth2AuthenticationToken(user, user.getAuthorities(), MaxarClient.REGISTRATION_ID);
    }
}
