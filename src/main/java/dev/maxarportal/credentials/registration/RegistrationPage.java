package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialsName;
import dev.maxarportal.credentials.KnownCredentials;
import dev.maxarportal.credentials.registration.Registration.Asks;
import dev.maxarportal.signin.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form is shown with when it comes back, which is everything but the secret. */
@Component
class RegistrationPage {

    private final KnownCredentials known;
    private final Predecessor predecessor;

    RegistrationPage(KnownCredentials known, Predecessor predecessor) {
        this.known = known;
        this.predecessor = predecessor;
    }

    /** For the first time, when Maxar may be asked. */
    void first(Model model, CurrentUser user, RegistrationForm form) {
        model.addAttribute("form", form);
        model.addAttribute("predecessor", predecessor.found(user, form));
    }

    /** With the credential that stands under this name at Maxar. */
    void existing(Model model, RegistrationForm form, @Nullable Credential existing, @Nullable Found found) {
        if (existing != null) {
            model.addAttribute(
                    "sheet",
                    new OverwriteSheet(
                            existing,
                            found == null ? null : found.facts(),
                            form.description().strip()));
            model.addAttribute("typed", form.confirmation());
        }
    }

    /** With the credential of this name as it was last seen: Maxar is not asked. */
    void again(Model model, CurrentUser user, RegistrationForm form, @Nullable Found found) {
        show(model, user, form, found);
        String account = user.actor().account();
        if (account != null && CredentialsName.isAddressable(form.trimmedName())) {
            known.find(account, form.trimmedName())
                    .filter(one -> !one.isGone())
                    .ifPresent(one -> existing(model, form, one.credential(), found));
        }
    }

    /** With the questions that are open. */
    void asking(Model model, CurrentUser user, RegistrationForm form, Found found, Asks asks) {
        show(model, user, form, found);
        existing(model, form, asks.existing(), found);
        model.addAttribute("asks", asks);
        if (asks.overwriting().isMeanwhile()) {
            model.addAttribute("typed", "");
        }
    }

    private void show(Model model, CurrentUser user, RegistrationForm form, @Nullable Found found) {
        model.addAttribute("predecessor", predecessor.remembered(user, form));
        if (form.isHandedIn()) {
            model.addAttribute("found", found);
        }
    }
}
