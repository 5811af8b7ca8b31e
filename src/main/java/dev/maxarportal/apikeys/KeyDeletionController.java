package dev.maxarportal.apikeys;

import dev.maxarportal.maxar.Maxar;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.Formats;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks before keys are deleted, and deletes them. */
@Controller
class KeyDeletionController {

    private final Maxar maxar;
    private final KeyList keys;
    private final KeyDeletion deletion;

    KeyDeletionController(Maxar maxar, KeyList keys, KeyDeletion deletion) {
        this.maxar = maxar;
        this.keys = keys;
        this.deletion = deletion;
    }

    @GetMapping("/api-keys/delete")
    String ask(
            @RequestParam(name = "id", required = false) @Nullable List<String> ids,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        Set<String> wanted = new HashSet<>(ids == null ? List.of() : ids);
        List<KeyRow> chosen = wanted.isEmpty() ? List.of() : keys.read(user, wanted);
        if (chosen.isEmpty()) {
            redirect.addFlashAttribute(
                    "warning",
                    wanted.isEmpty() ? "Tick the keys that you want to delete first." : "These keys are already gone.");
            return "redirect:/api-keys";
        }
        model.addAttribute("keys", chosen);
        return "apikeys/delete";
    }

    @PostMapping("/api-keys/delete")
    String delete(
            @RequestParam(name = "id", required = false) @Nullable List<String> ids, RedirectAttributes redirect) {
        List<String> wanted = ids == null
                ? List.of()
                : ids.stream().filter(id -> !id.isBlank()).distinct().toList();
        if (wanted.isEmpty()) {
            redirect.addFlashAttribute("warning", "Tick the keys that you want to delete first.");
            return "redirect:/api-keys";
        }
        KeyDeletion.Result result = maxar.await(deletion.delete(wanted));
        String told = told(result);
        redirect.addFlashAttribute(result.problem() == null ? "done" : "warning", told);
        return "redirect:/api-keys";
    }

    private static String told(KeyDeletion.Result result) {
        List<String> sentences = new ArrayList<>();
        if (result.deleted() > 0) {
            sentences.add(
                    Formats.plural(result.deleted(), "key") + (result.deleted() == 1 ? " was" : " were") + " deleted.");
        }
        if (result.gone() > 0) {
            sentences.add(
                    Formats.plural(result.gone(), "key") + (result.gone() == 1 ? " was" : " were") + " already gone.");
        }
        MaxarException problem = result.problem();
        if (problem != null) {
            sentences.add(problem.happened());
            sentences.add(
                    problem.hadNoEffect()
                            ? Formats.plural(result.left(), "key") + (result.left() == 1 ? " was" : " were")
                                    + " not deleted."
                            : "Whether the remaining " + Formats.plural(result.left(), "key")
                                    + " went is not certain: look at the list.");
            sentences.add(problem.advice());
        }
        return String.join(" ", sentences);
    }
}
