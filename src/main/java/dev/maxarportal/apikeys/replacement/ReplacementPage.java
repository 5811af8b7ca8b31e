package dev.maxarportal.apikeys.replacement;

import dev.maxarportal.apikeys.KnownKey;
import dev.maxarportal.apikeys.KnownKeys;
import dev.maxarportal.apikeys.creation.EndFields;
import dev.maxarportal.apikeys.creation.KeyExpiry;
import dev.maxarportal.apikeys.creation.KeyLimits;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.FormTokens;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a replacement show: the form, or what is left to be done. */
@Component
class ReplacementPage {

    private final Replacements replacements;
    private final KnownKeys known;
    private final Clock clock;
    private final EndFields ends;
    private final KeyLimits limits;
    private final FormTokens tokens;

    ReplacementPage(
            Replacements replacements,
            KnownKeys known,
            Clock clock,
            EndFields ends,
            KeyLimits limits,
            FormTokens tokens) {
        this.replacements = replacements;
        this.known = known;
        this.clock = clock;
        this.ends = ends;
        this.limits = limits;
        this.tokens = tokens;
    }

    ReplacementProgress progress(CurrentUser person, OldKey old) {
        Replacement replacement =
                replacements.find(person.getName(), old.key().id()).orElse(null);
        KnownKey newKey = replacement == null || replacement.newKey() == null
                ? null
                : known.find(person.getName(), replacement.newKey()).orElse(null);
        return ReplacementProgress.of(replacement, old, newKey, clock.instant());
    }

    /** The checklist where the new key was made, else the form. */
    String open(CurrentUser person, OldKey old, ReplacementForm asked, Model model) {
        ReplacementProgress progress = progress(person, old);
        if (!progress.isFollowed()) {
            String life = KeyExpiry.nearest(old.lifeInDays(), limits.of(person.actor()));
            ReplacementForm form = asked.filled(old.suggestedName(), life);
            model.addAttribute("form", form);
            return form(person, old, form, progress, model);
        }
        List<String> uses = old.key().note().uses();
        boolean finished = progress.isFinished(uses);
        model.addAttribute("finished", finished);
        model.addAttribute("old", old);
        model.addAttribute("replaced", progress.newKeys().getFirst());
        model.addAttribute("progress", progress);
        model.addAttribute("uses", uses);
        model.addAttribute("newListed", progress.isNewListed());
        long done = progress.doneOf(uses);
        model.addAttribute("doneCount", done);
        model.addAttribute("lacking", uses.size() - done);
        return "apikeys/replacing";
    }

    /** The form, which the model has already. */
    String form(CurrentUser person, OldKey old, ReplacementForm form, ReplacementProgress progress, Model model) {
        model.addAttribute("old", old);
        model.addAttribute("progress", progress);
        ends.fill(person, form.wish(), old.list(), model);
        model.addAttribute("formToken", tokens.next());
        return "apikeys/replace";
    }
}
