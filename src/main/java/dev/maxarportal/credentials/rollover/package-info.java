/** Leads from one credential to the next: register it, tell people, retire the old one. */
@NullMarked
package dev.maxarportal.credentials.rollover;

import org.jspecify.annotations.NullMarked;
