package dev.maxarportal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody knows the form of Maxar's role claim, so every likely one is read. */
class ClaimRolesTests {

    private static Set<String> roles(@Nullable Object value) {
        return ClaimRoles.values(Collections.singletonMap("roles", value), "roles");
    }

    @Test
    void listIsReadAsItIs() {
        assertThat(roles(List.of("mgp:ADMIN", "mgp:WMS"))).containsExactlyInAnyOrder("mgp:ADMIN", "mgp:WMS");
    }

    @Test
    void objectOfClientsIsReadAsTheSameList() {
        assertThat(roles(Map.of("mgp", List.of("ADMIN", "WMS"), "ard", "USER")))
                .containsExactlyInAnyOrder("mgp:ADMIN", "mgp:WMS", "ard:USER");
    }

    @Test
    void pathLeadsIntoObjects() {
        Map<String, Object> claims = Map.of(
                "mdsUser",
                Map.of("mdsClientRoles", List.of("mgp:ADMIN")),
                "realm_access",
                Map.of("roles", List.of("a")));
        assertThat(ClaimRoles.values(claims, "mdsUser.mdsClientRoles")).containsExactly("mgp:ADMIN");
        assertThat(ClaimRoles.values(claims, "realm_access.roles")).containsExactly("a");
        assertThat(ClaimRoles.values(Map.of("a", Map.of("b", Map.of("c", "deep"))), "a.b.c"))
                .containsExactly("deep");
    }

    @Test
    void namesMayHaveDots() {
        assertThat(ClaimRoles.values(Map.of("mdsUser.roles", List.of("a")), "mdsUser.roles"))
                .containsExactly("a");
        assertThat(ClaimRoles.values(
                        Map.of("mdsUser.roles", "whole", "mdsUser", Map.of("roles", "inner")), "mdsUser.roles"))
                .containsExactly("whole");
        assertThat(ClaimRoles.values(
                        Map.of("https://maxar.com/claims", Map.of("roles", List.of("a"))),
                        "https://maxar.com/claims.roles"))
                .containsExactly("a");
        assertThat(ClaimRoles.values(
                        Map.of("resource_access", Map.of("portal.example.com", Map.of("roles", List.of("a")))),
                        "resource_access.portal.example.com.roles"))
                .containsExactly("a");
    }

    @Test
    void singleValuesAreReadAsText() {
        assertThat(roles("ACCOUNT_ADMIN")).containsExactly("ACCOUNT_ADMIN");
        assertThat(roles(true)).containsExactly("true");
        assertThat(roles(7L)).containsExactly("7");
        assertThat(roles(List.of("a", 7, false, List.of("b")))).containsExactlyInAnyOrder("a", "7", "false", "b");
    }

    @Test
    void textIsNotTakenApart() {
        assertThat(roles("USER ADMIN")).containsExactly("USER ADMIN");
        assertThat(roles("USER,ADMIN")).containsExactly("USER,ADMIN");
    }

    @Test
    void nothingSaysNothing() {
        assertThat(roles(null)).isEmpty();
        assertThat(roles(List.of())).isEmpty();
        assertThat(roles(Map.of())).isEmpty();
        assertThat(roles(Arrays.asList(null, "a", null))).containsExactly("a");
        assertThat(roles(Collections.singletonMap("mgp", null))).isEmpty();
        assertThat(ClaimRoles.values(Map.of(), "roles")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles.more", "roles.", ".roles", ".", "", "..", "other", "Roles"})
    void pathThatLeadsNowhereSaysNothing(String path) {
        assertThat(ClaimRoles.values(Map.of("roles", List.of("a")), path)).isEmpty();
    }
}
