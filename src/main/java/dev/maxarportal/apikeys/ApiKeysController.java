package dev.maxarportal.apikeys;

import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.web.ListState;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of API keys. */
@Controller
class ApiKeysController {

    private final Maxar maxar;
    private final KeyList keys;

    ApiKeysController(Maxar maxar, KeyList keys) {
        this.maxar = maxar;
        this.keys = keys;
    }

    @GetMapping("/api-keys")
    String list(KeyQuery query, Model model) {
        Outcome<List<KeyRow>> outcome = maxar.await(Outcome.of(keys.read()));
        ListState state = query.state();
        model.addAttribute("query", query);
        model.addAttribute("state", state);
        model.addAttribute("problem", outcome.problem());
        if (outcome.value() != null) {
            model.addAttribute("slice", query.slice(outcome.value()));
        }
        return "apikeys/list";
    }
}
