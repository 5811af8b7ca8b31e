/** Where sessions are kept: in the portal's database, encrypted, shared by all replicas. */
@ApplicationModule(allowedDependencies = "settings")
@NullMarked
package dev.maxarportal.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
