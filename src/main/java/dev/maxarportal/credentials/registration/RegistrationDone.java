package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.registration.Registration.Written;
import dev.maxarportal.signin.CurrentUser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Leads from the form to the credential that was registered, or back to the guide that led to it, and says there that it was. */
@Component
class RegistrationDone {

    private final Predecessor predecessor;

    RegistrationDone(Predecessor predecessor) {
        this.predecessor = predecessor;
    }

    /**
     * Answers the form.
     *
     * @param asker not null when a script sent it. A script would follow a redirect by itself and so hear what the person
     *     should read; it is told the address instead.
     */
    ModelAndView tell(
            CurrentUser user,
            RegistrationForm form,
            Written written,
            RedirectAttributes redirect,
            @Nullable String asker) {
        String name = form.trimmedName();
        String old = form.predecessor();
        boolean followed = predecessor.isFollowed(user, form);
        redirect.addFlashAttribute("done", name + (written.replaced() ? " was replaced." : " was registered."));
        List<String> warnings = new ArrayList<>();
        if (!written.kept()) {
            warnings.add(
                    "The portal could not keep what it read of the secret, such as its end. Note the end by hand.");
        }
        if (old != null && !followed) {
            warnings.add("It was not noted that it takes the place of " + old + ": " + old
                    + " is not there, or another credential was chosen to follow it.");
        }
        if (!warnings.isEmpty()) {
            redirect.addFlashAttribute("warning", String.join(" ", warnings));
        }
        RedirectView next = new RedirectView("/credentials/" + (followed ? old + "/next" : name), true);
        if (asker != null) {
            next.setStatusCode(HttpStatus.CREATED);
        }
        return new ModelAndView(next);
    }
}
