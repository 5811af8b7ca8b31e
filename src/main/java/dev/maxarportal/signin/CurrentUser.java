package dev.maxarportal.signin;

import dev.maxarportal.audit.ActingPerson;
import dev.maxarportal.audit.Actor;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The signed-in person: who Maxar's sign-in says it is, and what ARD says of the person's role. Controllers take it as
 * {@code @AuthenticationPrincipal}.
 */
public final class CurrentUser implements OidcUser, ActingPerson, Serializable {

    private final OidcIdToken idToken;
    private final Instant signedInAt;
    private final @Nullable ArdIdentity identity;
    private final Instant lookedUpAt;

    private CurrentUser(OidcIdToken idToken, Instant signedInAt, @Nullable ArdIdentity identity, Instant lookedUpAt) {
        this.idToken = idToken;
        this.signedInAt = signedInAt;
        this.identity = identity;
        this.lookedUpAt = lookedUpAt;
    }

    /** A person who has just signed in; the identity is null when ARD could not be asked. */
    static CurrentUser signedIn(OidcIdToken idToken, @Nullable ArdIdentity identity, Instant now) {
        return new CurrentUser(idToken, now, identity, now);
    }

    /** The same person after ARD was asked again. */
    CurrentUser lookedUpAgain(@Nullable ArdIdentity fresh, Instant now) {
        return new CurrentUser(idToken, signedInAt, fresh, now);
    }

    /** Who the person is to ARD; null when ARD could not be asked. */
    public @Nullable ArdIdentity identity() {
        return identity;
    }

    public Role role() {
        return identity == null ? Role.UNKNOWN : identity.role();
    }

    public boolean isAdmin() {
        return role() == Role.ADMIN;
    }

    /** Whether Maxar has deactivated the person; false also when ARD could not be asked. */
    public boolean isDeactivated() {
        return identity != null && !identity.active();
    }

    /** When the person signed in. */
    public Instant signedInAt() {
        return signedInAt;
    }

    /** When ARD was last asked for the role, with or without success. */
    public Instant lookedUpAt() {
        return lookedUpAt;
    }

    /** What to call the person: the best name that ARD or the sign-in knows. */
    public String displayName() {
        List<@Nullable String> candidates = Arrays.asList(
                identity == null ? null : identity.name(),
                idToken.getFullName(),
                identity == null ? null : identity.email(),
                idToken.getPreferredUsername(),
                idToken.getEmail());
        for (@Nullable String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        return "Signed in";
    }

    @Override
    public Actor actor() {
        return new Actor(getName(), displayName(), identity == null ? null : identity.accountId());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return switch (role()) {
            case ADMIN -> List.of(new SimpleGrantedAuthority("ROLE_ADMIN"), new SimpleGrantedAuthority("ROLE_USER"));
            case USER -> List.of(new SimpleGrantedAuthority("ROLE_USER"));
            case UNKNOWN -> List.of();
        };
    }

    @Override
    public String getName() {
        return Objects.requireNonNullElse(idToken.getSubject(), "");
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return idToken.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public String toString() {
        return "CurrentUser[" + getName() + ", " + role() + "]";
    }
}
