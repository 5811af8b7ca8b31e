package dev.maxarportal.usage.dashboard;

import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.usage.ClosedUsage;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.UsageQuery;
import dev.maxarportal.usage.UsageScope;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageView;
import dev.maxarportal.usage.UsageViews;
import dev.maxarportal.web.AllowedWhenReadOnly;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Has ARD asked again, although its last answers are fresh or, for days that are over, kept for good. */
@Controller
class RefreshController {

    private final Maxar maxar;
    private final UsageSource source;
    private final UsageViews views;
    private final ClosedUsage closedUsage;

    RefreshController(Maxar maxar, UsageSource source, UsageViews views, ClosedUsage closedUsage) {
        this.maxar = maxar;
        this.source = source;
        this.views = views;
        this.closedUsage = closedUsage;
    }

    @PostMapping("/usage/refresh")
    @AllowedWhenReadOnly
    String refresh(
            @AuthenticationPrincipal CurrentUser user,
            UsageQuery query,
            @RequestParam(defaultValue = "false") boolean closed) {
        UsageViews.check(user, query);
        if (closed && !user.isAdmin()) {
            throw new AccessDeniedException("Only administrators have closed months read again");
        }
        ArdIdentity me = user.identity();
        if (query.wanted() == UsageScope.ACCOUNT && me != null) {
            source.forgetAccount(user, me.accountId());
        } else {
            source.forget(user);
        }
        if (closed && query.complaint() == null) {
            UsageView view = maxar.await(views.settled(user, query));
            Days days = view.elapsed();
            if (days != null) {
                closedUsage.forget(view.subject(), days);
            }
        }
        return "redirect:" + query.links().to("/usage");
    }
}
