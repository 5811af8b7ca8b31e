/** Who am I: the person, the account, the role and where it came from, limits, contract, and how long the sign-in lasts. */
@ApplicationModule(allowedDependencies = {"maxar", "signin", "web"})
@NullMarked
package dev.maxarportal.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
