package dev.maxarportal.apikeys.lookup;

import dev.maxarportal.apikeys.KeyLife;
import dev.maxarportal.apikeys.KeyNotes;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows one key, also one that is gone, and keeps what the person notes about it. */
@Controller
class KeyPageController {

    private final KeySearch search;
    private final NoteIntake intake;
    private final KeyNotes notes;
    private final Clock clock;

    KeyPageController(KeySearch search, NoteIntake intake, KeyNotes notes, Clock clock) {
        this.search = search;
        this.intake = intake;
        this.notes = notes;
        this.clock = clock;
    }

    @GetMapping("/api-keys/key")
    String page(
            @RequestParam(defaultValue = "") String id,
            @RequestParam @Nullable String unsaved,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        FoundKey found = show(user, id, model);
        if (unsaved != null) {
            model.addAttribute("warning", "What you typed was not saved, because your sign-in had ended.");
        }
        model.addAttribute("note", found.key().note());
        model.addAttribute("complaints", Map.of());
        return "apikeys/key";
    }

    @PostMapping("/api-keys/notes")
    String keep(
            @RequestParam(defaultValue = "") String id,
            @RequestParam @Nullable String owner,
            @RequestParam @Nullable String usedIn,
            @RequestParam @Nullable String note,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        if (!search.knows(user, id)) {
            throw nobodyKnows();
        }
        NoteIntake.Taken taken = intake.take(user, owner, usedIn, note);
        if (!taken.complaints().isEmpty()) {
            show(user, id, model);
            // Trying again would open the page anew, without what was typed.
            model.addAttribute("problem", null);
            model.addAttribute("warning", "Your notes were not saved. The fields below say why.");
            model.addAttribute("note", taken.note());
            model.addAttribute("complaints", taken.complaints());
            return "apikeys/key";
        }
        notes.keep(user.getName(), id, taken.note());
        redirect.addFlashAttribute("done", "Your notes were saved.");
        redirect.addAttribute("id", id);
        return "redirect:/api-keys/key";
    }

    private FoundKey show(CurrentUser user, String id, Model model) {
        FoundKeys found = search.findById(user, id);
        MaxarException problem = found.problem();
        FoundKey key = found.only();
        if (key == null) {
            throw problem == null ? nobodyKnows() : problem;
        }
        model.addAttribute("found", key);
        model.addAttribute("key", key.key());
        model.addAttribute("life", KeyLife.of(key.key(), clock.instant()));
        model.addAttribute("problem", problem);
        return key;
    }

    private static ErrorResponseException nobodyKnows() {
        ProblemDetail told = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND,
                "Maxar shows you only your own keys, and the portal remembers none with this id. Your list has them all.");
        told.setTitle("None of your keys has this id");
        return new ErrorResponseException(HttpStatus.NOT_FOUND, told, null);
    }
}
