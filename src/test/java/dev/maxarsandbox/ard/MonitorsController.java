package dev.maxarsandbox.ard;

import dev.maxarsandbox.data.DateForm;
import dev.maxarsandbox.data.SandboxAccount;
import dev.maxarsandbox.data.SandboxData;
import dev.maxarsandbox.data.SandboxMonitor;
import dev.maxarsandbox.data.SandboxUser;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Monitors: one's own, the account's, and one by id. */
@RestController
@RequestMapping("/api/v1")
class MonitorsController {

    private final SandboxData data;
    private final Desk desk;

    MonitorsController(SandboxData data, Desk desk) {
        this.data = data;
        this.desk = desk;
    }

    /** Answers 404 when there are none, as the contract's own client expects. */
    @GetMapping("/monitor")
    Map<String, @Nullable Object> own(
            Principal principal,
            @RequestParam(name = "active_only", defaultValue = "true") boolean activeOnly,
            @RequestParam @Nullable Integer limit,
            @RequestParam(name = "starting_after") @Nullable String startingAfter) {
        SandboxUser user = desk.active(principal);
        List<SandboxMonitor> own = data.monitors().all().stream()
                .filter(monitor -> monitor.userId().equals(user.userId()))
                .filter(monitor -> monitor.active() || !activeOnly)
                .toList();
        if (own.isEmpty()) {
            throw ArdRefusal.notFound("monitors");
        }
        Page<SandboxMonitor> page = Page.of(own, SandboxMonitor::id, limit, startingAfter);
        Map<String, @Nullable Object> body = page.body(MonitorsController::body);
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", Envelope.link("/monitor"));
        if (page.hasMore()) {
            links.put(
                    "next_page",
                    Envelope.link("/monitor")
                            + "?active_only=%s&limit=%d&starting_after=%s"
                                    .formatted(activeOnly, page.items().size(), page.last()));
        }
        body.put("links", links);
        return body;
    }

    @GetMapping("/admin/account/{accountId}/monitor")
    Map<String, @Nullable Object> ofAccount(
            Principal principal,
            @PathVariable String accountId,
            @RequestParam @Nullable Integer limit,
            @RequestParam(name = "starting_after") @Nullable String startingAfter) {
        desk.admin(principal, accountId);
        List<SandboxMonitor> active =
                data.monitors().all().stream().filter(SandboxMonitor::active).toList();
        return Page.of(active, SandboxMonitor::id, limit, startingAfter).body(MonitorsController::body);
    }

    /** Also inactive ones. */
    @GetMapping("/monitor/config/{id}")
    Map<String, @Nullable Object> one(Principal principal, @PathVariable String id) {
        SandboxUser user = desk.active(principal);
        return data.monitors()
                .find(id)
                .filter(monitor -> user.admin() || monitor.userId().equals(user.userId()))
                .map(monitor -> Envelope.of("monitor", body(monitor)))
                .orElseThrow(() -> ArdRefusal.notFound("monitor '" + id + "'"));
    }

    private static Map<String, @Nullable Object> body(SandboxMonitor monitor) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("monitor_id", monitor.id());
        body.put("account_id", SandboxAccount.ID);
        body.put("user_id", monitor.userId());
        body.put("name", monitor.name());
        body.put("description", monitor.description());
        body.put("active", monitor.active());
        body.put("cell_ids", monitor.cellIds());
        body.put("intersects", monitor.intersects());
        if (monitor.bbox() != null) {
            body.put("bbox", monitor.bbox());
        }
        body.put("query", monitor.query());
        body.put("actions", monitor.actions());
        body.put("created", DateForm.SECONDS.write(monitor.created()));
        body.put("monitor_type", monitor.type());
        return body;
    }
}
