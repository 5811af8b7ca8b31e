package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.registration.Registration.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Leads from the form to the credential that was registered, or back to the guide that led to it, and says there that it was.
 *
 * @param predecessor name of the credential whose place the new one takes; null when it takes none's
 */
record RegistrationDone(String name, @Nullable String predecessor, Written written) {

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
        String path = "/credentials/" + (predecessor == null ? name : predecessor + "/next");
        RedirectView next = new RedirectView(path, true);
        if (asker != null) {
            next.setStatusCode(HttpStatus.CREATED);
        }
        return new ModelAndView(next);
    }
}
