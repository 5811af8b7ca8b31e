/** The list of all credentials of the account, as a page and as a file, and who is told of their ends. */
@NullMarked
package dev.maxarportal.credentials.listing;

import org.jspecify.annotations.NullMarked;
