/** Tells administrators when a part of a limit is used up. */
@NullMarked
package dev.maxarportal.usage.thresholds;

import org.jspecify.annotations.NullMarked;
