package dev.maxarsandbox.ard;

import dev.maxarsandbox.data.Category;
import dev.maxarsandbox.data.SandboxAccount;
import dev.maxarsandbox.data.SandboxData;
import dev.maxarsandbox.data.SandboxUser;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who am I, the account, and its people. */
@RestController
@RequestMapping("/api/v1")
class AccountController {

    private final SandboxData data;
    private final Desk desk;

    AccountController(SandboxData data, Desk desk) {
        this.data = data;
        this.desk = desk;
    }

    @GetMapping("/auth/self")
    Map<String, @Nullable Object> self(Principal principal) {
        return user(desk.bearer(principal));
    }

    @GetMapping("/admin/account/{accountId}")
    Map<String, @Nullable Object> account(Principal principal, @PathVariable String accountId) {
        SandboxAccount account = desk.member(principal, accountId);
        String self = "/admin/account/" + accountId;
        return Envelope.of(
                "account",
                body(account),
                Map.of(
                        "self", Envelope.link(self),
                        "users", Envelope.link(self + "/user"),
                        "applications", Envelope.link(self + "/application"),
                        "credentials", Envelope.link(self + "/credentials")));
    }

    @GetMapping("/admin/account/{accountId}/user")
    Map<String, @Nullable Object> users(
            Principal principal,
            @PathVariable String accountId,
            @RequestParam @Nullable Integer limit,
            @RequestParam(name = "starting_after") @Nullable String startingAfter) {
        desk.admin(principal, accountId);
        return Page.of(data.users().all(), SandboxUser::userId, limit, startingAfter)
                .body(user -> Map.of("user", UserBody.of(user)));
    }

    @GetMapping("/admin/account/{accountId}/user/{userId}")
    Map<String, @Nullable Object> user(
            Principal principal, @PathVariable String accountId, @PathVariable String userId) {
        desk.member(principal, accountId);
        return user(desk.selfOrAdmin(principal, userId));
    }

    private Map<String, @Nullable Object> user(SandboxUser user) {
        String account = "/admin/account/" + data.account().id();
        return Envelope.of(
                "user",
                UserBody.of(user),
                Map.of("self", Envelope.link(account + "/user/" + user.userId()), "account", Envelope.link(account)));
    }

    private static Map<String, @Nullable Object> body(SandboxAccount account) {
        Map<String, @Nullable Object> pricing = new LinkedHashMap<>();
        for (Category category : Category.values()) {
            pricing.put(category.field("price"), account.prices().get(category));
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("account_id", account.id());
        body.put("name", account.name());
        body.put("sap", "65432");
        body.put("contract_start", account.contractStart().toString());
        body.put("contract_end", account.contractEnd().toString());
        body.put("active", true);
        body.put("internal", false);
        body.put("eval", false);
        body.put("sales_support_contacts", null);
        body.put("created", account.contractStart() + "T20:55:26Z");
        body.put("modified", account.contractStart() + "T20:55:27Z");
        body.put("pricing", pricing);
        body.put("limits", Fees.body(account.limits()));
        return body;
    }
}
