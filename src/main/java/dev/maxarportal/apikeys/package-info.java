/** The life of API keys. Here stands what its stages, the packages below, share: the list, the keys that are remembered, the notes. */
@ApplicationModule(allowedDependencies = {"audit", "expiry", "maxar", "settings", "signin", "web"})
@NullMarked
package dev.maxarportal.apikeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
