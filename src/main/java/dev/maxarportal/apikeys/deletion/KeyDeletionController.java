package dev.maxarportal.apikeys.deletion;

import dev.maxarportal.apikeys.KeyList;
import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.signin.CurrentUser;
import java.util.List;
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

    private final KeyList keys;
    private final KeyDeletion deletion;

    KeyDeletionController(KeyList keys, KeyDeletion deletion) {
        this.keys = keys;
        this.deletion = deletion;
    }

    @GetMapping("/api-keys/delete")
    String ask(
            @RequestParam(name = "id", required = false) @Nullable List<String> ids,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        return question(named(ids), user, model, redirect);
    }

    @PostMapping("/api-keys/delete")
    String delete(
            @RequestParam(name = "id", required = false) @Nullable List<String> ids,
            @RequestParam @Nullable String confirm,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        List<String> wanted = named(ids);
        if (!new TypedConfirmation(wanted.size()).isGivenBy(confirm)) {
            model.addAttribute("mistyped", true);
            return question(wanted, user, model, redirect);
        }
        if (wanted.isEmpty()) {
            return nothing(redirect, "Tick the keys that you want to delete first.");
        }
        DeletionReport report = deletion.delete(user, wanted);
        if (report.isSettled()) {
            redirect.addFlashAttribute(report.isAllGone() ? "done" : "warning", report.told());
        } else {
            redirect.addFlashAttribute("deletion", report);
        }
        return "redirect:/api-keys";
    }

    private String question(List<String> wanted, CurrentUser user, Model model, RedirectAttributes redirect) {
        List<KeyRow> chosen = wanted.isEmpty() ? List.of() : keys.read(user, wanted);
        if (chosen.isEmpty()) {
            return nothing(
                    redirect,
                    wanted.isEmpty() ? "Tick the keys that you want to delete first." : "These keys are already gone.");
        }
        model.addAttribute("keys", chosen);
        model.addAttribute("goneBefore", wanted.size() - chosen.size());
        model.addAttribute("confirmation", new TypedConfirmation(chosen.size()));
        return "apikeys/delete";
    }

    private static String nothing(RedirectAttributes redirect, String warning) {
        redirect.addFlashAttribute("warning", warning);
        return "redirect:/api-keys";
    }

    private static List<String> named(@Nullable List<String> ids) {
        return ids == null
                ? List.of()
                : ids.stream().filter(id -> !id.isBlank()).distinct().toList();
    }
}
