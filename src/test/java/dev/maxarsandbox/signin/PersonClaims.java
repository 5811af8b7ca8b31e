package dev.maxarsandbox.signin;

import dev.maxarsandbox.data.SandboxUser;
import java.util.List;
import java.util.Map;

/**
 * What tokens say of a person. Of Maxar's tokens only {@code exp} and {@code mdsUser.mdsClientRoles} are known; the rest
 * is Keycloak's habit.
 */
record PersonClaims(Map<String, Object> identity, Map<String, Object> roles) {

    static PersonClaims of(SandboxUser user) {
        String userType = user.admin() ? "ACCOUNT_ADMIN" : "BASE_USER";
        return new PersonClaims(
                Map.of(
                        "sub", user.subject(),
                        "preferred_username", user.email(),
                        "email", user.email(),
                        "email_verified", true,
                        "name", user.name()),
                Map.of(
                        "mdsUser",
                        Map.of("mdsClientRoles", List.of("mgp:WMS", "mgp:VIVID_STANDARD")),
                        "realm_access",
                        Map.of("roles", List.of("default-roles-mds", userType))));
    }
}
