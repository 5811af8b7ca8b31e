/** The form that registers a credential, or replaces one after both were seen side by side. */
@NullMarked
package dev.maxarportal.credentials.registration;

import org.jspecify.annotations.NullMarked;
