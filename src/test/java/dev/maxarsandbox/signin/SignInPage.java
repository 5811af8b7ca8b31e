package dev.maxarsandbox.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The sign-in form, which plays the part of Maxar's. */
@RestController
class SignInPage {

    static final String PATH = "/auth/realms/mds/login-actions/authenticate";

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            :root { color-scheme: light; }
            * { box-sizing: border-box; }
            body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem;
                   font: 1rem/1.5 system-ui, sans-serif; color: #1c2733; background: #e9eef3; }
            main { width: 100%%; max-width: 25rem; padding: 2rem; background: #fff; border-radius: .75rem;
                   box-shadow: 0 1px 2px #1c273326, 0 8px 28px #1c27331f; }
            h1 { margin: 0 0 .25rem; font-size: 1.5rem; line-height: 1.25; }
            p { margin: 0 0 1rem; color: #44525f; }
            label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
            input { width: 100%%; padding: .6rem .75rem; font: inherit; color: inherit; background: #fff;
                    border: 1px solid #6b7a88; border-radius: .4rem; }
            button { width: 100%%; margin: 1.5rem 0 0; padding: .7rem; font: inherit; font-weight: 600;
                     color: #fff; background: #0b5394; border: 0; border-radius: .4rem; cursor: pointer; }
            button:hover { background: #083d6d; }
            :focus-visible { outline: 3px solid #0b5394; outline-offset: 2px; }
            .wrong { margin: 0; padding: .6rem .75rem; color: #7d1420; background: #fdecee; border-radius: .4rem; }
            dl { margin: 1.5rem 0 0; padding-top: 1rem; border-top: 1px solid #d3dbe2; font-size: .9rem; }
            dt { font-weight: 600; } dd { margin: 0 0 .5rem; color: #44525f; }
            </style>
            </head>
            <body><main>
            %s
            </main></body>
            </html>
            """;

    private static final String FORM = """
            <h1>Sandbox sign-in</h1>
            <p>This stands in for Maxar's own sign-in. Nothing leaves this machine.</p>
            %s
            <form method="post" action="%s">
            <input type="hidden" name="%s" value="%s">
            <label for="username">E-mail address</label>
            <input id="username" name="username" type="text" autocomplete="username" autocapitalize="none" required autofocus>
            <label for="password">Password</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required>
            <button type="submit">Sign in</button>
            </form>
            <dl>
            <dt>ada@example.com</dt><dd>administrator of the account</dd>
            <dt>uma@example.com</dt><dd>user without special rights</dd>
            </dl>
            <p>The password of both is <strong>sandbox</strong>.</p>
            """;

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String form(CsrfToken csrf, @RequestParam @Nullable String error) {
        String wrong = error == null
                ? ""
                : "<p class=\"wrong\" role=\"alert\">That name and password do not fit together.</p>";
        return FRAME.formatted(
                "Sandbox sign-in",
                FORM.formatted(
                        wrong, PATH, csrf.getParameterName(), HtmlUtils.htmlEscape(String.valueOf(csrf.getToken()))));
    }

    /** Where a sign-out without an address to return to ends. */
    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String start() {
        return FRAME.formatted("Sandbox", "<h1>Sandbox</h1><p>This is the small Maxar behind the portal.</p>");
    }
}
