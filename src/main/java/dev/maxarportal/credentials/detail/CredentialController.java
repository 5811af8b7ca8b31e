package dev.maxarportal.credentials.detail;

import dev.maxarportal.credentials.CredentialsName;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.AdminOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One storage credential, also one that is gone, and what people note of it. */
@Controller
@AdminOnly
class CredentialController {

    private final CredentialPage page;
    private final NoteKeeping keeping;

    CredentialController(CredentialPage page, NoteKeeping keeping) {
        this.page = page;
        this.keeping = keeping;
    }

    @GetMapping("/credentials/{name}")
    String one(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String name,
            @RequestParam @Nullable String unsaved,
            Model model) {
        CredentialsName.requireAddressable(name);
        if (unsaved != null) {
            model.addAttribute("warning", "What you typed was not saved, because your sign-in had ended.");
        }
        return page.show(user, name, model);
    }

    @PostMapping("/credentials/{name}/notes")
    String note(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String name,
            @RequestParam @Nullable String provider,
            @RequestParam @Nullable String endsOn,
            @RequestParam @Nullable String owner,
            @RequestParam @Nullable String note,
            @RequestParam @Nullable String seen,
            Model model,
            RedirectAttributes redirect) {
        CredentialsName.requireAddressable(name);
        NoteKeeping.NotKept notKept = keeping.keep(user, name, new NoteForm(provider, endsOn, owner, note, seen));
        if (notKept == null) {
            redirect.addFlashAttribute("done", "The notes were saved.");
            redirect.addAttribute("name", name);
            return "redirect:/credentials/{name}";
        }
        String view = page.show(user, name, model);
        model.addAttribute("warning", notKept.told());
        model.addAttribute("form", notKept.form());
        model.addAttribute("complaints", notKept.complaints());
        model.addAttribute("theirs", notKept.theirs());
        return view;
    }
}
