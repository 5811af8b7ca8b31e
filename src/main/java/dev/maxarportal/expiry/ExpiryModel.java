package dev.maxarportal.expiry;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Gives every page what it tells its reader of ends. It is looked up when a page is written, and so not for files and redirects. */
@ControllerAdvice
class ExpiryModel {

    private final ExpiryNotices notices;

    ExpiryModel(ExpiryNotices notices) {
        this.notices = notices;
    }

    @ModelAttribute("expiryNotices")
    LazyContextVariable<List<ExpiryNotice>> notices(@Nullable Principal reader, HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return new LazyContextVariable<>() {
            @Override
            protected List<ExpiryNotice> loadValue() {
                return reader == null ? List.of() : notices.of(reader, path);
            }
        };
    }
}
