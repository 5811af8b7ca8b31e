package dev.maxarportal.apikeys.listing;

import dev.maxarportal.apikeys.KeyList;
import dev.maxarportal.apikeys.KeyNote;
import dev.maxarportal.apikeys.KeyNotes;
import dev.maxarportal.apikeys.KnownKeys;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Answers what a key was that is no longer there. */
@Controller
class GoneKeysController {

    private final KeyList list;
    private final KnownKeys known;
    private final KeyNotes notes;

    GoneKeysController(KeyList list, KnownKeys known, KeyNotes notes) {
        this.list = list;
        this.known = known;
        this.notes = notes;
    }

    @GetMapping("/api-keys/gone")
    String gone(@AuthenticationPrincipal CurrentUser user, GoneKeyQuery query, Model model) {
        try {
            list.read(user);
        } catch (MaxarException unreadable) {
            model.addAttribute("problem", unreadable);
        }
        Map<String, KeyNote> noted = notes.all(user.getName());
        List<GoneKey> gone = known.gone(user.getName()).stream()
                .map(key -> new GoneKey(key, noted.getOrDefault(key.id(), KeyNote.NONE)))
                .toList();
        model.addAttribute("state", query.state());
        model.addAttribute("slice", query.slice(gone));
        return "apikeys/gone";
    }
}
