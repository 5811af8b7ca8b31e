package dev.maxarportal.audit;

import dev.maxarportal.web.AdminOnly;
import dev.maxarportal.web.CsvFiles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;

/** The trail of the reader's own account, as a page and as a file. */
@Controller
@AdminOnly
class AuditController {

    private static final List<String> COLUMNS =
            List.of("time", "who", "id", "action", "object", "result", "detail", "address");

    private final AuditEntries entries;
    private final AuditProperties settings;
    private final CsvFiles files;

    AuditController(AuditEntries entries, AuditProperties settings, CsvFiles files) {
        this.entries = entries;
        this.settings = settings;
        this.files = files;
    }

    @GetMapping("/audit")
    String list(@AuthenticationPrincipal ActingPerson reader, AuditQuery query, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("state", query.state());
        model.addAttribute("kept", settings.kept());
        model.addAttribute("actions", AuditAction.values());
        model.addAttribute("results", AuditResult.values());
        if (query.complaint() == null) {
            AuditFilter filter = query.filter(reader.actor().account());
            model.addAttribute(
                    "slice", entries.page(filter, query.order(), query.state().page()));
        }
        return "audit/list";
    }

    @GetMapping("/audit.csv")
    void file(@AuthenticationPrincipal ActingPerson reader, AuditQuery query, HttpServletResponse response)
            throws IOException {
        if (query.complaint() != null) {
            ProblemDetail told = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, query.complaint());
            told.setTitle("These days cannot be read");
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST, told, null);
        }
        AuditFilter filter = query.filter(reader.actor().account());
        files.send(
                response, "audit", COLUMNS, entries.all(filter, query.order()).map(AuditController::cells));
    }

    private static @Nullable Object[] cells(AuditEntry entry) {
        return new @Nullable Object[] {
            entry.time(),
            entry.who().name(),
            entry.who().id(),
            entry.action().key(),
            entry.object(),
            entry.result().key(),
            entry.detail(),
            entry.address()
        };
    }
}
