package dev.maxarportal.apikeys;

import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.FormTokens;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a replacement show: the form, or what is left to be done. */
@Component
class ReplacementPage {

    private static final String USUAL_DAYS = "90";

    private final Replacements replacements;
    private final KeyExpiry expiry;
    private final FormTokens tokens;

    ReplacementPage(Replacements replacements, KeyExpiry expiry, FormTokens tokens) {
        this.replacements = replacements;
        this.expiry = expiry;
        this.tokens = tokens;
    }

    ReplacementProgress progress(CurrentUser person, OldKey old) {
        Replacement replacement =
                replacements.find(person.getName(), old.key().id()).orElse(null);
        return ReplacementProgress.of(replacement, old);
    }

    /** The checklist where the new key was made, else the form. */
    String open(CurrentUser person, OldKey old, ReplacementForm asked, Model model) {
        ReplacementProgress progress = progress(person, old);
        if (!progress.isMade()) {
            model.addAttribute(
                    "form", asked.filled(old.suggestedName(), old.nearestDays(KeyExpiry.PRESETS, USUAL_DAYS)));
            return form(old, progress, model);
        }
        List<String> uses = old.key().note().uses();
        boolean finished = progress.isFinished(uses);
        if (finished) {
            replacements.forget(person.getName(), old.key().id());
        }
        model.addAttribute("finished", finished);
        model.addAttribute("old", old);
        model.addAttribute("replaced", progress.newKeys().getFirst());
        model.addAttribute("progress", progress);
        model.addAttribute("uses", uses);
        model.addAttribute(
                "doneCount",
                uses.stream()
                        .filter(use -> progress.replacement() != null
                                && progress.replacement().doneUses().contains(use))
                        .count());
        return "apikeys/replacing";
    }

    /** The form, whose fields the model has already. */
    String form(OldKey old, ReplacementProgress progress, Model model) {
        model.addAttribute("old", old);
        model.addAttribute("progress", progress);
        model.addAttribute("presets", KeyExpiry.PRESETS);
        model.addAttribute("latest", expiry.latest());
        model.addAttribute("formToken", tokens.next());
        return "apikeys/replace";
    }
}
