/** A small Maxar that lives in memory: sign-in, ARD and API keys behind one port, for the tests and for trying the portal out. */
@NullMarked
package dev.maxarsandbox;

import org.jspecify.annotations.NullMarked;
