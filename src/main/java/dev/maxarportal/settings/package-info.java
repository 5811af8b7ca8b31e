/** What happens when a setting is missing or wrong: the start stops with one sentence that names it and the mend. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.maxarportal.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
