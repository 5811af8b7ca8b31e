package dev.maxarportal.apikeys.creation;

import dev.maxarportal.apikeys.KeyTexts;
import dev.maxarportal.signin.CurrentUser;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** Refuses a name or a description that holds the text of one of the person's keys: both are shown, and kept, as they are. */
@Component
class NewKeySecrets {

    private static final Map<String, String> CALLED = Map.of("name", "Names", "description", "Descriptions");

    private final KeyTexts texts;

    NewKeySecrets(KeyTexts texts) {
        this.texts = texts;
    }

    /** What is wrong with the form; where that is a secret, the form of the model is one without it. */
    BindingResult check(CurrentUser user, NewKeyForm form, BindingResult errors, Model model) {
        KeyTexts.Found found =
                texts.in(user, Map.of("name", form.trimmedName(), "description", form.trimmedDescription()));
        if (found.keys().isEmpty()) {
            return errors;
        }
        NewKeyForm without = form.saying(
                found.fields().getOrDefault("name", ""), found.fields().getOrDefault("description", ""));
        BindingResult all = new BeanPropertyBindingResult(without, "form");
        all.addAllErrors(errors);
        found.keys()
                .keySet()
                .forEach(field ->
                        all.rejectValue(field, "secret", found.complaint(field, CALLED.getOrDefault(field, "Fields"))));
        model.addAttribute("form", without);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", all);
        return all;
    }
}
