package dev.maxarportal.maxar;

/**
 * What a key is created from.
 *
 * @param expirationDate ISO 8601 without a zone, which the service reads as UTC; at most 180 days ahead
 */
public record NewApiKey(String name, String description, String expirationDate) {}
