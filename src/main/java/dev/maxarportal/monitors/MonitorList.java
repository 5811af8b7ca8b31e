package dev.maxarportal.monitors;

import dev.maxarportal.maxar.ArdApi;
import dev.maxarportal.maxar.ArdList;
import dev.maxarportal.maxar.ArdUser;
import dev.maxarportal.maxar.Monitor;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.signin.ArdIdentities;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.CurrentUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import reactor.core.publisher.Mono;

/** Reads the monitors that a person may see, and puts names to their owners where the account's users can be read. */
@Component
class MonitorList {

    private final ArdApi ard;
    private final ArdIdentities identities;

    MonitorList(ArdApi ard, ArdIdentities identities) {
        this.ard = ard;
        this.identities = identities;
    }

    Mono<List<MonitorRow>> read(CurrentUser user) {
        return identities.of(user).flatMap(me -> user.isAdmin() ? ofAccount(me) : own(me));
    }

    private Mono<List<MonitorRow>> own(ArdIdentity me) {
        return ard.ownMonitors().map(monitors -> rows(monitors, me, Map.of()));
    }

    private Mono<List<MonitorRow>> ofAccount(ArdIdentity me) {
        return Mono.zip(ard.accountMonitors(me.accountId()), Outcome.of(ard.users(me.accountId())))
                .map(answers -> rows(answers.getT1(), me, names(answers.getT2())));
    }

    private static Map<String, String> names(Outcome<ArdList<ArdUser>> users) {
        Map<String, String> names = new HashMap<>();
        if (users.value() != null) {
            for (ArdUser user : users.value().all()) {
                String name = StringUtils.hasText(user.name()) ? user.name() : user.email();
                if (user.userId() != null && name != null) {
                    names.put(user.userId(), name);
                }
            }
        }
        return names;
    }

    private static List<MonitorRow> rows(List<Monitor> monitors, ArdIdentity me, Map<String, String> names) {
        return monitors.stream()
                .map(monitor -> MonitorRow.of(monitor, owner(monitor.userId(), me, names)))
                .toList();
    }

    private static String owner(
            @org.jspecify.annotations.Nullable String userId, ArdIdentity me, Map<String, String> names) {
        if (userId == null) {
            return "not given";
        }
        return userId.equals(me.userId()) ? "You" : names.getOrDefault(userId, userId);
    }
}
