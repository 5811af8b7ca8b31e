/** Reads a secret as it was handed in, tells what is wrong with it, and derives what may be remembered of it. Asks nobody over the network. */
@NullMarked
package dev.maxarportal.credentials.linter;

import org.jspecify.annotations.NullMarked;
