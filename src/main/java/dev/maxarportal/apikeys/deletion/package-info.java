/** Deleting keys: the question, the calls, and what became of each key. */
@NullMarked
package dev.maxarportal.apikeys.deletion;

import org.jspecify.annotations.NullMarked;
