package dev.maxarportal.usage.dashboard;

import dev.maxarportal.usage.Contract;
import dev.maxarportal.usage.UsageRange;
import dev.maxarportal.usage.UsageView;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/** A range of days that is one press away. */
record Preset(String label, UsageRange range) {

    /** Those that can be offered: what depends on a contract that ARD does not tell is left out. */
    static List<Preset> of(UsageView view) {
        LocalDate today = view.today();
        LocalDate month = today.withDayOfMonth(1);
        LocalDate quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
        List<Preset> presets = new ArrayList<>(List.of(
                new Preset("This month", months(month, 1)),
                new Preset("Last month", months(month.minusMonths(1), 1)),
                new Preset("Last 30 days", new UsageRange(today.minusDays(29), today)),
                new Preset("Last 90 days", new UsageRange(today.minusDays(89), today)),
                new Preset("This quarter", months(quarter, 3))));
        Contract contract = view.contract();
        UsageRange year = contract.year(today);
        presets.add(new Preset(year.isSubscription() ? "Whole subscription" : "Contract year", year));
        if (contract.start() != null && !contract.start().isAfter(today)) {
            presets.add(new Preset("Since start", new UsageRange(contract.start(), today)));
        }
        return presets;
    }

    private static UsageRange months(LocalDate first, int months) {
        return new UsageRange(first, first.plusMonths(months).minusDays(1));
    }
}
