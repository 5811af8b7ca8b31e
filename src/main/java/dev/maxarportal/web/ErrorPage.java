package dev.maxarportal.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * What an error page says: a title, a sentence, and a reference under which the log holds the rest. Text of an exception
 * reaches the page only if it was written for it, as in an {@link ErrorResponseException}.
 */
@Component
class ErrorPage extends DefaultErrorAttributes {

    private static final Logger log = LoggerFactory.getLogger(ErrorPage.class);

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, ErrorAttributeOptions.defaults());
        int status = attributes.get("status") instanceof Integer number ? number : 500;
        Throwable error = getError(request);
        Text text = text(status, error, refusal(request));
        String reference = UUID.randomUUID().toString().substring(0, 8);
        if (status >= 500) {
            log.error("Error page {} for {}", reference, attributes.get("path"), error);
        } else {
            log.info("Error page {} with status {} for {}", reference, status, attributes.get("path"));
        }
        attributes.put("title", text.title());
        attributes.put("detail", text.detail());
        attributes.put("reference", reference);
        return attributes;
    }

    private record Text(String title, @Nullable String detail) {}

    private static Text text(int status, @Nullable Throwable error, @Nullable Object refusal) {
        if (error instanceof ErrorResponseException told) {
            String title = told.getBody().getTitle();
            return new Text(
                    title == null ? "This did not work" : title, told.getBody().getDetail());
        }
        if (refusal instanceof CsrfException) {
            return new Text(
                    "This form was open for too long",
                    "Nothing was changed. Go back, reload the page and send it again.");
        }
        return switch (status) {
            case 400 -> new Text("This address or form cannot be read", "Check it and try again.");
            case 403 -> new Text("This page is for administrators of the account", null);
            case 404 -> new Text("There is no such page", "The address may be mistyped, or what it showed is gone.");
            case 405 -> new Text("This page cannot be opened this way", "Go to it through the menu.");
            case 413 ->
                new Text(
                        "What was sent is too large",
                        "Nothing was changed, and nothing of the form could be kept. Choose a smaller file or a shorter text.");
            default ->
                status >= 500
                        ? new Text(
                                "The portal has a fault of its own",
                                "Nothing at Maxar is affected. Try again in a minute.")
                        : new Text("This did not work", "Go back and try again.");
        };
    }

    private static @Nullable Object refusal(WebRequest request) {
        return request.getAttribute(WebAttributes.ACCESS_DENIED_403, RequestAttributes.SCOPE_REQUEST);
    }
}
