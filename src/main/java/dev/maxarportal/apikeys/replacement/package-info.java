/** Another key in the place of an old one: what was begun, how far it has come, and what is left to do. */
@NullMarked
package dev.maxarportal.apikeys.replacement;

import org.jspecify.annotations.NullMarked;
