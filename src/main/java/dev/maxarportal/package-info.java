/** The table of contents: each package below is one room of the portal. */
@NullMarked
package dev.maxarportal;

import org.jspecify.annotations.NullMarked;
