package dev.maxarportal.credentials.listing;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.KnownCredentials;
import dev.maxarportal.expiry.CalendarFiles;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.AdminOnly;
import dev.maxarportal.web.CsvFiles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of storage credentials as a table to keep, and their ends as a file for calendars. */
@Controller
@AdminOnly
class CredentialFilesController {

    private final ListReader lists;
    private final KnownCredentials known;
    private final CsvFiles files;
    private final Clock clock;

    CredentialFilesController(ListReader lists, KnownCredentials known, CsvFiles files, Clock clock) {
        this.lists = lists;
        this.known = known;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/credentials.csv")
    void table(@AuthenticationPrincipal CurrentUser user, CredentialsQuery query, HttpServletResponse response)
            throws IOException {
        ListReading reading = lists.read(user, false);
        Stream<CredentialLine> lines = query.isAboutGone()
                ? query.matchingGone(known.gone(reading.account())).stream().map(CredentialLine::of)
                : query.matching(reading.all()).stream().sorted(query.order()).map(CredentialLine::of);
        files.send(response, "credentials", CredentialLine.COLUMNS, lines.map(CredentialLine::cells));
    }

    @GetMapping("/credentials.ics")
    void calendar(@AuthenticationPrincipal CurrentUser user, HttpServletResponse response) throws IOException {
        List<Credential> all = lists.read(user, false).all();
        Instant now = clock.instant();
        CalendarFiles.send(response, "credentials", now, list -> new CredentialEnds(list).after(now, all));
    }
}
