package dev.maxarsandbox.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An account of one person that has nothing yet: no price, no limit, and a contract of ten days ago. */
final class TinyAccount {

    private TinyAccount() {}

    static List<SandboxUser> users() {
        return List.of(FirstUsers.list().getFirst().withLimits(null));
    }

    static SandboxAccount asOf(LocalDate today) {
        LocalDate start = today.minusDays(9);
        return new SandboxAccount(
                SandboxAccount.ID,
                "Solo Survey",
                start,
                start.plusYears(1),
                Map.of(),
                FeeLimits.of("-1", "-1", "-1", "-1.0").withTasking("-1"));
    }
}
