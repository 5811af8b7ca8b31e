/** A person's tokens: how they are got from Maxar, kept with the session, and renewed once for everybody who needs them. */
@NullMarked
package dev.maxarportal.signin.tokens;

import org.jspecify.annotations.NullMarked;
