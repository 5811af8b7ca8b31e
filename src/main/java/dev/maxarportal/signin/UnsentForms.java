package dev.maxarportal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher.MatchResult;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Remembers a form that could not be sent because the sign-in had ended, so that signing in again leads back to it. */
@Component
class UnsentForms {

    /** Sent along by the portal's own scripts. */
    static final String BY_SCRIPT = "X-Requested-With";

    private final List<UnsentForm> forms;

    UnsentForms(List<UnsentForm> forms) {
        this.forms = forms;
    }

    void remember(HttpServletRequest request) {
        String page = page(request);
        // What a script asks for in passing must not take the place of what the person sends.
        if (page != null && request.getHeader(BY_SCRIPT) == null) {
            WantedPage.remember(request, page);
        }
    }

    /** Path and query of the form's page, filled in as this request has it; null when it sends none of these forms. */
    @Nullable
    String page(HttpServletRequest request) {
        return forms.stream()
                .flatMap(form -> Stream.ofNullable(page(form, request)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String page(UnsentForm form, HttpServletRequest request) {
        MatchResult match = PathPatternRequestMatcher.withDefaults()
                .matcher(HttpMethod.POST, form.action())
                .matcher(request);
        if (!match.isMatch()) {
            return null;
        }
        UriComponentsBuilder page = UriComponentsBuilder.fromUriString(form.page());
        Map<String, Object> values = new HashMap<>(match.getVariables());
        for (String field : form.fields()) {
            String[] sent = request.getParameterValues(field);
            for (int i = 0; sent != null && i < sent.length; i++) {
                if (StringUtils.hasText(sent[i]) && form.mayStandInAddress().test(sent[i])) {
                    page.queryParam(field, "{" + field + i + "}");
                    values.put(field + i, sent[i]);
                }
            }
        }
        return page.encode().buildAndExpand(values).toUriString();
    }
}
