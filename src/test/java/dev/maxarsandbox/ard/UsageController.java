package dev.maxarsandbox.ard;

import dev.maxarsandbox.data.SandboxAccount;
import dev.maxarsandbox.data.SandboxData;
import dev.maxarsandbox.data.SandboxUser;
import java.security.Principal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Usage of the account and of one user. Figures of a range that includes today are an estimate. */
@RestController
@RequestMapping("/api/v1/usage")
class UsageController {

    private final SandboxData data;
    private final Desk desk;

    UsageController(SandboxData data, Desk desk) {
        this.data = data;
        this.desk = desk;
    }

    @GetMapping("/account/{accountId}")
    Map<String, @Nullable Object> ofAccount(
            Principal principal,
            @PathVariable String accountId,
            @RequestParam(name = "start_date") @Nullable String start,
            @RequestParam(name = "end_date") @Nullable String end) {
        SandboxAccount account = desk.admin(principal, accountId);
        DayRange range = DayRange.of(start, end, account);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Tally tally = Tally.of(data.use(), data.everybody(), account, range, today);
        Map<String, @Nullable Object> body =
                Envelope.of("usage", UsageBody.of(tally, account.limits(), range.includes(today)));
        body.put("account_id", accountId);
        return body;
    }

    @GetMapping("/user/{userId}")
    Map<String, @Nullable Object> ofUser(
            Principal principal,
            @PathVariable String userId,
            @RequestParam(name = "start_date") @Nullable String start,
            @RequestParam(name = "end_date") @Nullable String end) {
        SandboxUser user = desk.selfOrAdmin(principal, userId);
        SandboxAccount account = data.account();
        DayRange range = DayRange.of(start, end, account);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Tally tally = Tally.of(data.use(), List.of(user), account, range, today);
        Map<String, @Nullable Object> body =
                Envelope.of("usage", UsageBody.of(tally, user.limits(), range.includes(today)));
        body.put("user_id", userId);
        return body;
    }
}
