package dev.maxarportal.usage.users;

import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.usage.UnclearQueryException;
import dev.maxarportal.usage.UsageSource;
import dev.maxarportal.usage.UsageView;
import dev.maxarportal.usage.UsageViews;
import dev.maxarportal.web.AdminOnly;
import dev.maxarportal.web.AllowedWhenReadOnly;
import dev.maxarportal.web.LiveAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Who used what: the account's users as a page of its own, and for the dashboard while they are being read. */
@Controller
@AdminOnly
class UsersController {

    /** For so long a page keeps its reader waiting; the rest is read while the reader looks at it. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final UsageViews views;
    private final UsersReading reading;
    private final UsageSource source;
    private final Maxar maxar;
    private final LiveAnswers live;
    private final Clock clock;

    UsersController(
            UsageViews views, UsersReading reading, UsageSource source, Maxar maxar, LiveAnswers live, Clock clock) {
        this.views = views;
        this.reading = reading;
        this.source = source;
        this.maxar = maxar;
        this.live = live;
        this.clock = clock;
    }

    @GetMapping("/usage/users")
    String list(@AuthenticationPrincipal CurrentUser reader, UsersQuery query, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("state", query.state());
        if (query.usage().complaint() == null) {
            AccountUsers users = reading.read(view(reader, query), true, PATIENCE, soFar -> {});
            model.addAllAttributes(listed(query, users));
        }
        return "usage/users";
    }

    /** @param list whether the page's list is wanted, and not the dashboard's panel */
    @GetMapping("/usage/users/live")
    void live(
            @AuthenticationPrincipal CurrentUser reader,
            UsersQuery query,
            boolean list,
            HttpServletRequest request,
            HttpServletResponse response) {
        UnclearQueryException.refuse(query.usage());
        UsageView view = view(reader, query);
        HalfFilled panel = list
                ? new HalfFilled(
                        live.begin(request, response), "usage/users-list :: list", users -> listed(query, users), clock)
                : new HalfFilled(
                        live.begin(request, response), "usage/users :: panel", users -> Map.of("users", users), clock);
        panel.finish(reading.read(view, true, LONGEST, panel));
    }

    @PostMapping("/usage/users/refresh")
    @AllowedWhenReadOnly
    String refresh(@AuthenticationPrincipal CurrentUser reader, UsersQuery query) {
        UnclearQueryException.refuse(query.usage());
        source.forgetAccount(reader, view(reader, query).subject().accountId());
        return "redirect:" + query.state().linkTo("/usage/users");
    }

    private UsageView view(CurrentUser reader, UsersQuery query) {
        return maxar.await(views.settled(reader, query.usage()));
    }

    private static Map<String, @Nullable Object> listed(UsersQuery query, AccountUsers users) {
        Map<String, @Nullable Object> model = new HashMap<>();
        UsersQuery shown = query.over(users.view().range());
        model.put("users", users);
        model.put("query", shown);
        model.put("state", shown.state());
        model.put("slice", shown.slice(users));
        return model;
    }
}
