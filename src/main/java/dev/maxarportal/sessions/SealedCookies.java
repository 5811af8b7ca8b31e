package dev.maxarportal.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Writes a session's id sealed into its cookie, so that the ids in the database open nothing. Over HTTPS the cookie has the
 * prefix {@code __Host-}, by which browsers take it from this host alone.
 */
class SealedCookies implements CookieSerializer {

    private final BytesEncryptor seal;
    private final CookieSerializer plain;
    private final CookieSerializer secure;

    SealedCookies(BytesEncryptor seal, String name) {
        this.seal = seal;
        this.plain = named(name);
        DefaultCookieSerializer ofHost = named("__Host-" + name);
        ofHost.setUseSecureCookie(true);
        ofHost.setCookiePath("/");
        this.secure = ofHost;
    }

    private static DefaultCookieSerializer named(String name) {
        DefaultCookieSerializer cookies = new DefaultCookieSerializer();
        cookies.setCookieName(name);
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite("Lax");
        cookies.setUseBase64Encoding(false);
        return cookies;
    }

    @Override
    public void writeCookieValue(CookieValue cookie) {
        if (!SessionNeed.of(cookie.getRequest())) {
            // What it brought was not read, so that nothing may take its place.
            return;
        }
        String id = cookie.getCookieValue();
        if (id == null || id.isEmpty()) {
            write(cookie, "");
        } else if (!readCookieValues(cookie.getRequest()).contains(id)) {
            // Else the browser has it, or has a newer one by now, of a sign-in in another tab, which must stay.
            write(cookie, sealed(id));
        }
    }

    private void write(CookieValue cookie, String value) {
        CookieValue sealed = new CookieValue(cookie.getRequest(), cookie.getResponse(), value);
        sealed.setCookieMaxAge(cookie.getCookieMaxAge());
        cookies(cookie.getRequest()).writeCookieValue(sealed);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        if (!SessionNeed.of(request)) {
            return List.of();
        }
        return cookies(request).readCookieValues(request).stream()
                .map(this::opened)
                .filter(Objects::nonNull)
                .toList();
    }

    private CookieSerializer cookies(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    private String sealed(String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(seal.encrypt(id.getBytes(StandardCharsets.UTF_8)));
    }

    /** The id in a cookie, or null when it was not sealed with this key. */
    private @Nullable String opened(String value) {
        try {
            return new String(seal.decrypt(Base64.getUrlDecoder().decode(value)), StandardCharsets.UTF_8);
        } catch (RuntimeException foreign) {
            return null;
        }
    }
}
