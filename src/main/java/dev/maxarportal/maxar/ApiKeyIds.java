package dev.maxarportal.maxar;

import java.util.List;

/** Keys to be deleted by one call. */
public record ApiKeyIds(List<String> ids) {}
