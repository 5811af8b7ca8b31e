/** The ARD API: who am I, account, users, usage, storage credentials and monitors. */
@NullMarked
package dev.maxarsandbox.ard;

import org.jspecify.annotations.NullMarked;
