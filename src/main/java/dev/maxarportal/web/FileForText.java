package dev.maxarportal.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.multipart.support.StringMultipartFileEditor;

/**
 * Takes a file that is sent in the place of a text as the text it holds. Nothing else can be made of it, and a form that
 * cannot be made has no page.
 */
@ControllerAdvice
class FileForText {

    @InitBinder
    void takeAsText(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringMultipartFileEditor("UTF-8"));
    }
}
