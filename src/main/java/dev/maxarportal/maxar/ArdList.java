package dev.maxarportal.maxar;

import java.util.List;

/**
 * A list as far as ARD told it.
 *
 * @param whole false when ARD stopped telling although it promised more, so that what is not on it may be there all the same
 */
public record ArdList<T>(List<T> all, boolean whole) {}
