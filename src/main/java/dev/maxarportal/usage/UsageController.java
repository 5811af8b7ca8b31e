package dev.maxarportal.usage;

import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.CurrentUser;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The usage dashboard: one's own, and for administrators the account's and anybody's. */
@Controller
class UsageController {

    private final Maxar maxar;
    private final UsageReports reports;

    UsageController(Maxar maxar, UsageReports reports) {
        this.maxar = maxar;
        this.reports = reports;
    }

    @GetMapping("/usage")
    String usage(@AuthenticationPrincipal CurrentUser user, UsageQuery query, Model model) {
        if (!user.isAdmin() && !isOwn(user, query)) {
            throw new AccessDeniedException("Only administrators see the usage of others");
        }
        model.addAttribute("scopes", UsageScope.values());
        model.addAttribute("query", query);
        model.addAttribute("report", maxar.await(reports.report(user, query)));
        return "usage/usage";
    }

    private static boolean isOwn(CurrentUser user, UsageQuery query) {
        ArdIdentity identity = user.identity();
        return switch (query.wanted()) {
            case MINE -> true;
            case USER -> identity != null && identity.userId().equals(query.userId());
            case ACCOUNT -> false;
        };
    }
}
