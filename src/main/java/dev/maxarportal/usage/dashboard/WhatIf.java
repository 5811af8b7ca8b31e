package dev.maxarportal.usage.dashboard;

import dev.maxarportal.maxar.ArdAccount;
import dev.maxarportal.usage.Category;
import dev.maxarportal.usage.UsageFigures;
import dev.maxarportal.usage.UsageLine;
import dev.maxarportal.web.Quota;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order would cost, and what it would leave.
 *
 * @param prices what a square kilometre costs, by category
 * @param answer null when nothing was asked, or not well
 */
record WhatIf(
        WhatIfQuery query, List<UnitPrice> prices, @Nullable Answer answer) {

    /**
     * What would be.
     *
     * @param cost US dollars; null when nobody knows the price
     * @param rests what would be left for the category and in total; empty when ARD does not tell what is left
     */
    record Answer(
            BigDecimal area, UnitPrice price, @Nullable BigDecimal cost, List<Rest> rests) {}

    /**
     * What the order would leave.
     *
     * @param left what is left now
     * @param after what would be left, below zero where the order is too dear; null where there is no amount to take it from
     */
    record Rest(Category category, Quota left, @Nullable BigDecimal after) {

        static Rest of(UsageLine line, BigDecimal cost) {
            BigDecimal left = line.left().amount();
            return new Rest(line.category(), line.left(), left == null ? null : left.subtract(cost));
        }

        public boolean isTooMuch() {
            return after != null && after.signum() < 0;
        }
    }

    /** Null when there are no figures to go by. */
    static @Nullable WhatIf of(WhatIfQuery query, UsageReport report) {
        RangeReport shown = report.shown();
        if (shown == null) {
            return null;
        }
        ArdAccount account = report.account().value();
        UsageFigures ordered = shown.figures().value();
        List<UnitPrice> prices = Arrays.stream(Category.values())
                .filter(category -> category != Category.TOTAL)
                .map(category -> UnitPrice.of(category, account == null ? null : account.pricing(), ordered))
                .toList();
        return new WhatIf(
                query, prices, answer(query, prices, shown.left().figures().value()));
    }

    private static @Nullable Answer answer(WhatIfQuery query, List<UnitPrice> prices, @Nullable UsageFigures year) {
        BigDecimal area = query.squareKilometres();
        Category category = query.chosen();
        if (query.complaint() != null || area == null || category == null) {
            return null;
        }
        UnitPrice price = prices.stream()
                .filter(one -> one.category() == category)
                .findFirst()
                .orElseThrow();
        BigDecimal cost = price.cost(area);
        List<Rest> rests = cost == null || year == null
                ? List.of()
                : List.of(Rest.of(year.line(category), cost), Rest.of(year.total(), cost));
        return new Answer(area, price, cost, rests);
    }
}
