/** The API-key service. */
@NullMarked
package dev.maxarsandbox.keys;

import org.jspecify.annotations.NullMarked;
