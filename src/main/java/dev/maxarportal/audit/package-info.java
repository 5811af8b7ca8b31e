/** The audit trail: who did what, when and with what result; never a secret. */
@ApplicationModule(allowedDependencies = {"settings", "web"})
@NullMarked
package dev.maxarportal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
