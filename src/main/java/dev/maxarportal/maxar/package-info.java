/** The only room that speaks to Maxar: HTTP interfaces, wire records as Maxar sends them, and what can go wrong. */
@ApplicationModule(allowedDependencies = "settings")
@NullMarked
package dev.maxarportal.maxar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
