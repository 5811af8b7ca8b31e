/** One key: found by its text or its id, its page with its notes, and why Maxar refuses it. */
@NullMarked
package dev.maxarportal.apikeys.lookup;

import org.jspecify.annotations.NullMarked;
