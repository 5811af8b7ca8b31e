/** One credential: its facts, what people note of it, its history, and how an order names it. */
@NullMarked
package dev.maxarportal.credentials.detail;

import org.jspecify.annotations.NullMarked;
