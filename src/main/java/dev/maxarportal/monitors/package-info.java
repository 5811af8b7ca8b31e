/** Monitors: the areas that ARD watches, in words. */
@ApplicationModule(allowedDependencies = {"maxar", "signin", "web"})
@NullMarked
package dev.maxarportal.monitors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
