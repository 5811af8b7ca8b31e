package dev.maxarportal.monitors;

import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.signin.CurrentUser;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of monitors: one's own, for administrators the account's. */
@Controller
class MonitorsController {

    private final Maxar maxar;
    private final MonitorList monitors;

    MonitorsController(Maxar maxar, MonitorList monitors) {
        this.maxar = maxar;
        this.monitors = monitors;
    }

    @GetMapping("/monitors")
    String list(@AuthenticationPrincipal CurrentUser user, MonitorQuery query, Model model) {
        Outcome<List<MonitorRow>> outcome = maxar.await(Outcome.of(monitors.read(user)));
        model.addAttribute("query", query);
        model.addAttribute("state", query.state());
        model.addAttribute("problem", outcome.problem());
        if (outcome.value() != null) {
            model.addAttribute("slice", query.slice(outcome.value()));
        }
        return "monitors/list";
    }
}
