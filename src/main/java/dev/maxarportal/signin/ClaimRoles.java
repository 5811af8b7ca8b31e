package dev.maxarportal.signin;

import dev.maxarportal.signin.tokens.AccessTokenClaims;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells a role from the claims of Maxar's access token, by the paths and values of the settings. A claim may be a list
 * ({@code ["mgp:ADMIN"]}), an object ({@code {"mgp":["ADMIN"]}}, read as {@code mgp:ADMIN}) or a single value.
 */
@Component
class ClaimRoles {

    private final RoleProperties settings;
    private final AccessTokenClaims claims;

    ClaimRoles(RoleProperties settings, AccessTokenClaims claims) {
        this.settings = settings;
        this.claims = claims;
    }

    boolean areAsked() {
        return !settings.claims().isEmpty();
    }

    /** What this token tells; the role is unknown when it cannot be verified or holds none of the values. */
    RoleFinding in(String accessToken, @Nullable ArdIdentity identity) {
        Map<String, Object> found = claims.of(accessToken);
        if (found.isEmpty()) {
            return RoleFinding.byArd(identity);
        }
        for (String path : settings.claims()) {
            if (!Collections.disjoint(values(found, path), settings.admin())) {
                return new RoleFinding(identity, Role.ADMIN, path);
            }
        }
        for (String path : settings.claims()) {
            if (settings.user().isEmpty() || !Collections.disjoint(values(found, path), settings.user())) {
                return new RoleFinding(identity, Role.USER, path);
            }
        }
        return RoleFinding.byArd(identity);
    }

    /** The values at a path. Names of claims may have dots themselves; the longer name goes before the path into an object. */
    static Set<String> values(Map<?, ?> claims, String path) {
        Object whole = claims.get(path);
        if (whole != null) {
            return texts(whole).collect(Collectors.toUnmodifiableSet());
        }
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            if (claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner) {
                return values(inner, path.substring(dot + 1));
            }
        }
        return Set.of();
    }

    private static Stream<String> texts(Object value) {
        return switch (value) {
            case Collection<?> list -> list.stream().flatMap(each -> each == null ? Stream.of() : texts(each));
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .flatMap(entry -> texts(entry.getValue() == null ? List.of() : entry.getValue())
                                .map(text -> entry.getKey() + ":" + text));
            default -> Stream.of(value.toString());
        };
    }
}
