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
    private final RoleFinding found;
    private final Role lastKnownRole;
    private final @Nullable String accountId;
    private final @Nullable Role toldByArd;
    private final Instant lookedUpAt;
    private final boolean withPassword;

    private CurrentUser(
            OidcIdToken idToken,
            boolean withPassword,
            Instant signedInAt,
            RoleFinding found,
            Role lastKnownRole,
            @Nullable Role toldByArd,
            @Nullable String accountId,
            Instant lookedUpAt) {
        this.idToken = idToken;
        this.withPassword = withPassword;
        this.signedInAt = signedInAt;
        this.found = found;
        this.lastKnownRole = lastKnownRole;
        this.toldByArd = toldByArd;
        this.accountId = accountId;
        this.lookedUpAt = lookedUpAt;
    }

    /** A person who has just signed in on Maxar's own page. */
    static CurrentUser signedIn(OidcIdToken idToken, RoleFinding found, Instant now) {
        return new CurrentUser(idToken, false, now, found, found.role(), found.toldByArd(), found.accountId(), now);
    }

    /** A person who has just signed in with the portal's form. */
    static CurrentUser signedInWithPassword(OidcIdToken idToken, RoleFinding found, Instant now) {
        return new CurrentUser(idToken, true, now, found, found.role(), found.toldByArd(), found.accountId(), now);
    }

    /** The same person after the role was looked up again. What nobody could tell this time stays as it was known. */
    CurrentUser lookedUpAgain(RoleFinding fresh, Instant now) {
        Role known = fresh.role() == Role.UNKNOWN ? lastKnownRole : fresh.role();
        Role told = fresh.toldByArd() == null ? toldByArd : fresh.toldByArd();
        String account = fresh.accountId() == null ? accountId : fresh.accountId();
        return new CurrentUser(idToken, withPassword, signedInAt, fresh, known, told, account, now);
    }

    /** The same person without an account, as which ARD alone knows them. */
    CurrentUser withoutAccount() {
        return new CurrentUser(idToken, withPassword, signedInAt, found, lastKnownRole, toldByArd, null, lookedUpAt);
    }

    /** Who the person is to ARD; null when ARD could not be asked. */
    public @Nullable ArdIdentity identity() {
        return found.identity();
    }

    public Role role() {
        return found.role();
    }

    /** Path of the token claim that told the role; null when ARD did, or nobody. */
    public @Nullable String roleClaim() {
        return found.claim();
    }

    /** What ARD last told of the role during this sign-in; null when it never did. */
    @Nullable
    Role toldByArd() {
        return toldByArd;
    }

    /** The role, or where it is unknown at the moment, the one of before. */
    Role lastKnownRole() {
        return lastKnownRole;
    }

    public boolean isAdmin() {
        return role() == Role.ADMIN;
    }

    /** Whether Maxar has deactivated the person; false also when ARD could not be asked. */
    public boolean isDeactivated() {
        return found.identity() != null && !found.identity().active();
    }

    /** Whether the person signed in with the portal's form, so that the browser has no session at Maxar. */
    boolean isWithPassword() {
        return withPassword;
    }

    /** When the person signed in. */
    public Instant signedInAt() {
        return signedInAt;
    }

    /** When the role was last looked up, with or without success. */
    public Instant lookedUpAt() {
        return lookedUpAt;
    }

    /** What to call the person: the best name that ARD or the sign-in knows. */
    public String displayName() {
        ArdIdentity identity = identity();
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

    /** What the person most likely types as user name; empty when nobody knows. */
    public String loginName() {
        String name = idToken.getPreferredUsername() == null ? idToken.getEmail() : idToken.getPreferredUsername();
        return name == null ? "" : name;
    }

    @Override
    public Actor actor() {
        return new Actor(getName(), displayName(), accountId);
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
