/** The list of a person’s keys: searched, grouped, as a file and as a calendar, with what ends soon and what is gone. */
@NullMarked
package dev.maxarportal.apikeys.listing;

import org.jspecify.annotations.NullMarked;
