package dev.maxarportal.apikeys.listing;

import dev.maxarportal.apikeys.KeyList;
import dev.maxarportal.apikeys.KeyOrigin;
import dev.maxarportal.apikeys.KeyRow;
import dev.maxarportal.apikeys.replacement.ReplacementPanel;
import dev.maxarportal.expiry.ExpiryStrip;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.signin.CurrentUser;
import dev.maxarportal.web.CsvFiles;
import dev.maxarportal.web.Slice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of API keys, as a page and as a file. */
@Controller
class ApiKeysController {

    private static final List<String> COLUMNS = List.of(
            "name",
            "description",
            "id",
            "kind",
            "state",
            "created",
            "expires",
            "last four",
            "fingerprint",
            "owner",
            "used in",
            "notes");

    private final KeyList keys;
    private final ReplacementPanel replacements;
    private final CsvFiles files;
    private final Clock clock;

    ApiKeysController(KeyList keys, ReplacementPanel replacements, CsvFiles files, Clock clock) {
        this.keys = keys;
        this.replacements = replacements;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/api-keys")
    String list(@AuthenticationPrincipal CurrentUser user, KeyQuery query, Model model) {
        model.addAttribute("state", query.state());
        model.addAttribute("origins", KeyOrigin.values());
        Instant now = clock.instant();
        model.addAttribute("now", now);
        try {
            List<KeyRow> all = keys.read(user);
            List<KeyRow> matching = query.matching(all);
            Slice<KeyRow> slice =
                    Slice.of(matching, query.order(), all.size(), query.state().page());
            model.addAttribute("slice", slice);
            model.addAttribute("replacements", replacements.of(user.getName(), all));
            model.addAttribute("strip", ExpiryStrip.of(now, all.stream().map(KeyRow::expiresAt)));
            model.addAttribute(
                    "groups",
                    query.isGrouped() ? KeyGroup.of(slice.rows(), matching) : KeyGroup.ungrouped(slice.rows()));
        } catch (MaxarException problem) {
            model.addAttribute("problem", problem);
        }
        return "apikeys/list";
    }

    @GetMapping("/api-keys.csv")
    void file(@AuthenticationPrincipal CurrentUser user, KeyQuery query, HttpServletResponse response)
            throws IOException {
        List<KeyRow> matching = query.matching(keys.read(user));
        files.send(
                response,
                "api-keys",
                COLUMNS,
                matching.stream().sorted(query.order()).map(ApiKeysController::cells));
    }

    private static @Nullable Object[] cells(KeyRow key) {
        return new @Nullable Object[] {
            key.name(),
            key.description(),
            key.id(),
            key.origin().key(),
            key.state().key(),
            key.createdAt(),
            key.expiresAt(),
            key.lastFour(),
            key.fingerprint(),
            key.note().owner(),
            key.note().usedIn(),
            key.note().text()
        };
    }
}
