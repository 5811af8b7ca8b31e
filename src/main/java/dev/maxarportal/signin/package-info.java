/** Who is here: signing in and out, the role, and the tokens that calls to Maxar carry. */
@ApplicationModule(allowedDependencies = {"audit", "maxar", "sessions", "settings", "web"})
@NullMarked
package dev.maxarportal.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
