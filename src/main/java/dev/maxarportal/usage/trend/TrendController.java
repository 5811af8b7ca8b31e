package dev.maxarportal.usage.trend;

import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.usage.UsageQuery;
import dev.maxarportal.usage.UsageView;
import dev.maxarportal.usage.UsageViews;
import dev.maxarportal.web.LiveAnswer;
import dev.maxarportal.web.LiveAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.IntConsumer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Usage month by month or week by week: as a page, and as the panel of the dashboard with how far it is. */
@Controller
class TrendController {

    private final Maxar maxar;
    private final UsageViews views;
    private final TrendReading reading;
    private final LiveAnswers answers;

    TrendController(Maxar maxar, UsageViews views, TrendReading reading, LiveAnswers answers) {
        this.maxar = maxar;
        this.views = views;
        this.reading = reading;
        this.answers = answers;
    }

    @GetMapping("/usage/trend")
    String trend(@AuthenticationPrincipal CurrentUser user, UsageQuery query, Model model) {
        UsageViews.check(user, query);
        model.addAttribute("query", query);
        model.addAttribute("complaint", query.complaint());
        if (query.complaint() == null) {
            read(maxar.await(views.dated(user, query)), model, done -> {});
        }
        return "usage/trend";
    }

    @GetMapping("/usage/trend/live")
    void live(
            @AuthenticationPrincipal CurrentUser user,
            UsageQuery query,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        UsageViews.check(user, query);
        LiveAnswer live = answers.begin(request, response);
        live.tell(() -> {
            model.addAttribute("query", query);
            model.addAttribute("complaint", query.complaint());
            if (query.complaint() == null) {
                UsageView view = maxar.await(views.dated(user, query));
                int total = TrendReading.total(view);
                read(view, model, done -> live.progress(done, total));
            }
            live.panel("usage/trend :: panel", model.asMap());
        });
    }

    private void read(UsageView view, Model model, IntConsumer done) {
        Trend trend = reading.read(view, done);
        model.addAttribute("trend", trend);
        model.addAttribute("complaint", trend.complaint());
    }
}
