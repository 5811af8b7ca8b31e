/** The whole data of a range as a CSV file. */
@NullMarked
package dev.maxarportal.usage.export;

import org.jspecify.annotations.NullMarked;
