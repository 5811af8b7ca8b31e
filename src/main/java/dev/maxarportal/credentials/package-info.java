/** The registry of storage credentials, for administrators: listed, looked at, registered or replaced, deleted. */
@ApplicationModule(allowedDependencies = {"maxar", "signin", "web"})
@NullMarked
package dev.maxarportal.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
