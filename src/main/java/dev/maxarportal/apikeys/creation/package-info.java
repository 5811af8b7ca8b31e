/** New keys: the form, when they end and how long they may live, the text shown once, and answers that were lost. */
@NullMarked
package dev.maxarportal.apikeys.creation;

import org.jspecify.annotations.NullMarked;
