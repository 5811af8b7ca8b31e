package dev.maxarportal.credentials;

import java.time.Instant;
import java.util.List;

/**
 * The credentials of an account.
 *
 * @param account Maxar's id of it
 * @param all in Maxar's order
 * @param readAt when Maxar told them
 */
public record CredentialList(String account, List<Credential> all, Instant readAt) {}
