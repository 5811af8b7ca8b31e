package dev.maxarportal.maxar;

/**
 * What is written to ARD under a credential's name.
 *
 * @param credentials an Azure SAS URL, or the Base64 of a Google service-account JSON
 * @param description may be empty
 */
public record NewCredentials(Secret credentials, String description) {}
