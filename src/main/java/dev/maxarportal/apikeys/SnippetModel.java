package dev.maxarportal.apikeys;

import dev.maxarportal.maxar.MaxarProperties;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the pages of this room the address that their snippets call. */
@ControllerAdvice(basePackageClasses = SnippetModel.class)
class SnippetModel {

    private final MaxarProperties maxar;

    SnippetModel(MaxarProperties maxar) {
        this.maxar = maxar;
    }

    @ModelAttribute("apiUrl")
    String apiUrl() {
        return maxar.apiUrl();
    }
}
