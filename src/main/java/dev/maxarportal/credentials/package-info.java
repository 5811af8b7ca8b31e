/**
 * The registry of storage credentials: what several of its rooms know of one. The rooms below list them, tell of one, read a
 * secret that is handed in, register and replace, delete, roll over, and show a catalogue to everybody.
 */
@ApplicationModule(allowedDependencies = {"maxar", "settings", "signin", "web", "expiry", "audit"})
@NullMarked
package dev.maxarportal.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
