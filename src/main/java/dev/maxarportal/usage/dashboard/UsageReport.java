package dev.maxarportal.usage.dashboard;

import dev.maxarportal.maxar.ArdAccount;
import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.ArdUser;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageRange;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one usage page needs, each part with what came of its own call.
 *
 * @param account names the account and its contract
 * @param range the days that the figures are for
 * @param figures the usage; null when the query was not good enough to ask Maxar
 * @param users the account's users to choose from; null when the person may not choose
 */
record UsageReport(
        Outcome<ArdAccount> account,
        UsageRange range,
        @Nullable Outcome<UsageFigures> figures,
        @Nullable Outcome<ArdList<ArdUser>> users) {}
