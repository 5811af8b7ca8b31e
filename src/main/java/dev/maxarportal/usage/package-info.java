/** Usage: how much was ordered, what it cost and what is left. */
@ApplicationModule(allowedDependencies = {"maxar", "settings", "signin", "web"})
@NullMarked
package dev.maxarportal.usage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
