package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.registration.Registration.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Leads from the form to the credential that was registered, and says there that it was. */
record RegistrationDone(String name, Written written) {

    /**
     * Answers the form.
     *
     * @param asker not null when a script sent it. A script would follow a redirect by itself and so hear what the person
     *     should read; it is told the address instead.
     */
    ModelAndView tell(RedirectAttributes redirect, @Nullable String asker) {
        redirect.addFlashAttribute("done", name + (written.replaced() ? " was replaced." : " was registered."));
        if (!written.kept()) {
            redirect.addFlashAttribute(
                    "warning",
                    "The portal could not keep what it read of the secret, such as its end. Note the end by hand.");
        }
        // There is no page for a credential of the name "new", where the form stands.
        RedirectView next = new RedirectView(name.equals("new") ? "/credentials" : "/credentials/" + name, true);
        if (asker != null) {
            next.setStatusCode(HttpStatus.CREATED);
        }
        return new ModelAndView(next);
    }
}
