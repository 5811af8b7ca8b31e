package dev.maxarportal.usage;

/**
 * An administrator has looked at the usage of the whole account in its contract year, which tells how much of the limits is
 * used up.
 *
 * @param year the contract year
 */
public record AccountUsageSeen(String accountId, Days year, UsageFigures figures) {}
