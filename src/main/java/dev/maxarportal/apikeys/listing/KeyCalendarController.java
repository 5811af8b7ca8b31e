package dev.maxarportal.apikeys.listing;

import dev.maxarportal.apikeys.KeyList;
import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.expiry.ExpiryCalendar;
import dev.maxarportal.signin.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The ends of the keys as a file for calendars. */
@Controller
class KeyCalendarController {

    private final KeyList keys;
    private final Clock clock;

    KeyCalendarController(KeyList keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping("/api-keys.ics")
    void file(@AuthenticationPrincipal CurrentUser user, HttpServletResponse response) throws IOException {
        List<KeyRow> all = keys.read(user);
        Instant now = clock.instant();
        String file = "api-keys-" + LocalDate.ofInstant(now, ZoneOffset.UTC) + ".ics";
        response.setContentType("text/calendar");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        String list = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api-keys")
                .toUriString();
        ExpiryCalendar.write(response.getWriter(), now, new KeyEnds(list).after(now, all));
    }
}
