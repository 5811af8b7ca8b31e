/** The OpenID provider, in Keycloak's address layout, with a sign-in form of its own. */
@NullMarked
package dev.maxarsandbox.signin;

import org.jspecify.annotations.NullMarked;
