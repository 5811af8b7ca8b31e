/** Who used what: the users of an account side by side. */
@NullMarked
package dev.maxarportal.usage.users;

import org.jspecify.annotations.NullMarked;
