/** The usage page: figures of a range, what is left, how that compares, and what more would cost. */
@NullMarked
package dev.maxarportal.usage.dashboard;

import org.jspecify.annotations.NullMarked;
