/** What passes the door: every request is written down, and faults can be switched on for some of them. */
@NullMarked
package dev.maxarsandbox.traffic;

import org.jspecify.annotations.NullMarked;
