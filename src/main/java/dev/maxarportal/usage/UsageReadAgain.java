package dev.maxarportal.usage;

/** Somebody wants an account's usage read again: what is kept of it for a while is to be forgotten. */
public record UsageReadAgain(String accountId) {}
