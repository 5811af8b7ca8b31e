package dev.maxarportal.web;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Makes a form count once: a reload or a second press sends the same token again and is recognised by it. */
@Component
public class FormTokens {

    private static final String USED = FormTokens.class.getName() + ".used";
    private static final int REMEMBERED = 200;

    /** A token for a form that is about to be shown. */
    public String next() {
        return UUID.randomUUID().toString();
    }

    /** Whether this is the token's first use. A form without one cannot be told from its reload and passes. */
    public boolean firstUse(HttpSession session, @Nullable String token) {
        if (token == null || token.isBlank()) {
            return true;
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            LinkedHashSet<String> used = new LinkedHashSet<>();
            if (session.getAttribute(USED) instanceof LinkedHashSet<?> before) {
                before.forEach(value -> used.add(value.toString()));
            }
            boolean first = used.add(token.substring(0, Math.min(64, token.length())));
            if (used.size() > REMEMBERED) {
                used.removeFirst();
            }
            session.setAttribute(USED, used);
            return first;
        }
    }
}
