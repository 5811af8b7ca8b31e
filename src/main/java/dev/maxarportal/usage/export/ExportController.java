package dev.maxarportal.usage.export;

import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.usage.UnclearQueryException;
import dev.maxarportal.usage.UsageQuery;
import dev.maxarportal.usage.UsageViews;
import dev.maxarportal.web.CsvFiles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All that is known of a range as a file. */
@Controller
class ExportController {

    private final UsageExport export;
    private final CsvFiles files;

    ExportController(UsageExport export, CsvFiles files) {
        this.export = export;
        this.files = files;
    }

    @GetMapping("/usage.csv")
    void file(@AuthenticationPrincipal CurrentUser reader, UsageQuery query, HttpServletResponse response)
            throws IOException {
        UsageViews.check(reader, query);
        UnclearQueryException.refuse(query);
        files.sendInParts(
                response,
                "usage",
                ExportPart.COLUMNS,
                export.parts(reader, query).map(parts -> parts.stream().flatMap(ExportPart::rows)));
    }
}
