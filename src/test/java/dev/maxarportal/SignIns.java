package dev.maxarportal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cookies of people who have signed in, because doing so anew takes longer than most tests do. */
final class SignIns {

    private final Map<String, List<Cookie>> cookies = new HashMap<>();

    void keep(BrowserContext context, String email) {
        cookies.put(email, context.cookies());
    }

    void restore(BrowserContext context, String email) {
        context.addCookies(cookies.getOrDefault(email, List.of()));
    }
}
