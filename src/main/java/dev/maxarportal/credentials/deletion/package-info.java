/** Deletes a credential, and keeps what was known of it. */
@NullMarked
package dev.maxarportal.credentials.deletion;

import org.jspecify.annotations.NullMarked;
