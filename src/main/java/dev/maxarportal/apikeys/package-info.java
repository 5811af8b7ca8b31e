/** The life of API keys: listed, created and shown once, deleted. */
@ApplicationModule(allowedDependencies = {"audit", "expiry", "maxar", "settings", "signin", "web"})
@NullMarked
package dev.maxarportal.apikeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
