package dev.maxarportal.credentials;

/**
 * How an order names a credential.
 *
 * @param python for Maxar's client library {@code max_ard}
 * @param json the body of the request that makes an order
 */
public record OrderSnippet(Provider provider, String python, String json) {}
