package dev.maxarportal.apikeys;

import java.util.List;

/**
 * A person's list after a text was compared with it.
 *
 * @param all the whole list
 * @param same those of it that have the text
 */
public record ComparedKeys(List<KeyRow> all, List<KeyRow> same) {}
