package dev.maxarportal.credentials.listing;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.KnownCredentials;
import dev.maxarportal.expiry.ExpiryCalendar;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.AdminOnly;
import dev.maxarportal.web.CsvFiles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

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
        String file = "credentials-" + LocalDate.ofInstant(now, ZoneOffset.UTC) + ".ics";
        response.setContentType("text/calendar");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        String list = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/credentials")
                .toUriString();
        ExpiryCalendar.write(response.getWriter(), now, new CredentialEnds(list).after(now, all));
    }
}
