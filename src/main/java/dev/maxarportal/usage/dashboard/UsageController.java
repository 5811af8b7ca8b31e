package dev.maxarportal.usage.dashboard;

import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.usage.UsageQuery;
import dev.maxarportal.usage.UsageScope;
import dev.maxarportal.usage.UsageViews;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The usage dashboard: one's own, and for administrators the account's and anybody's. */
@Controller
class UsageController {

    private final UsageReports reports;

    UsageController(UsageReports reports) {
        this.reports = reports;
    }

    @GetMapping("/usage")
    String usage(@AuthenticationPrincipal CurrentUser user, UsageQuery query, WhatIfQuery whatIf, Model model) {
        UsageViews.check(user, query);
        UsageReport report = reports.read(user, query);
        model.addAttribute("scopes", UsageScope.values());
        model.addAttribute("query", query);
        model.addAttribute("report", report);
        model.addAttribute("whatIf", WhatIf.of(whatIf, report));
        return "usage/usage";
    }
}
