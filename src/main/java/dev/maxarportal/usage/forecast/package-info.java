/** When a limit is reached if things go on as they did. */
@NullMarked
package dev.maxarportal.usage.forecast;

import org.jspecify.annotations.NullMarked;
