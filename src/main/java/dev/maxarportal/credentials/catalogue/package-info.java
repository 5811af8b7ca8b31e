/** What everybody in the account may know of its credentials. */
@NullMarked
package dev.maxarportal.credentials.catalogue;

import org.jspecify.annotations.NullMarked;
