/** When things end, how urgent that is, and who is told. Rooms hand in what ends; this one knows none of them. */
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package dev.maxarportal.expiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
