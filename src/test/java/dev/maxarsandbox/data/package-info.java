/** What the sandbox knows: people, the account, their use, keys, credentials and monitors, all replaceable by a test. */
@NullMarked
package dev.maxarsandbox.data;

import org.jspecify.annotations.NullMarked;
