/** What is left of the limits, and how long that lasts. */
@NullMarked
package dev.maxarportal.usage.forecast;

import org.jspecify.annotations.NullMarked;
