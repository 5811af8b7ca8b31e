package dev.maxarportal.apikeys.listing;

import dev.maxarportal.apikeys.KeyList;
import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.expiry.CalendarFiles;
import dev.maxarportal.signin.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

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
        CalendarFiles.send(response, "api-keys", now, list -> new KeyEnds(list).after(now, all));
    }
}
