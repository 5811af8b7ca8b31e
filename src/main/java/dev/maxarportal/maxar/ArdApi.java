package dev.maxarportal.maxar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/**
 * Maxar's ARD API, as far as the portal uses it. Every call fails with a {@link MaxarException}. Methods that answer a list
 * read all its pages; those named {@code …Page} are their single steps.
 */
@HttpExchange(accept = "application/json")
public interface ArdApi {

    int PAGE_SIZE = 100;

    /** Who the token belongs to: {@code user.admin} is the role. */
    @GetExchange("/auth/self")
    Mono<ArdSelf> self();

    /** One's own account; ARD answers users and administrators alike. */
    @GetExchange("/admin/account/{accountId}")
    Mono<ArdAccountAnswer> account(@PathVariable String accountId);

    /** Administrators only. */
    @GetExchange("/admin/account/{accountId}/user")
    Mono<ArdPage<ArdUser>> userPage(
            @PathVariable String accountId,
            @RequestParam int limit,
            @RequestParam(name = "starting_after", required = false) @Nullable String startingAfter);

    default Mono<ArdList<ArdUser>> users(String accountId) {
        return ArdPages.list(after -> userPage(accountId, PAGE_SIZE, after), user -> user.unwrapped()
                        .userId())
                .map(list -> new ArdList<>(
                        list.all().stream().map(ArdUser::unwrapped).toList(), list.whole()));
    }

    /** The first users of the account, as many as one call tells of (administrators only). */
    default Mono<ArdList<ArdUser>> firstUsers(String accountId) {
        return userPage(accountId, PAGE_SIZE, null)
                .map(page -> new ArdList<>(
                        page.data().stream().map(ArdUser::unwrapped).toList(), !page.goesOn()));
    }

    @GetExchange("/usage/account/{accountId}")
    Mono<ArdUsageAnswer> accountUsageText(
            @PathVariable String accountId,
            @RequestParam(name = "start_date", required = false) @Nullable String from,
            @RequestParam(name = "end_date", required = false) @Nullable String to);

    /** Usage of the whole account (administrators only); both days belong to the range, null means the subscription's. */
    default Mono<ArdUsage> accountUsage(String accountId, @Nullable LocalDate from, @Nullable LocalDate to) {
        return accountUsageText(accountId, ArdPages.text(from), ArdPages.text(to))
                .map(ArdUsageAnswer::usage);
    }

    @GetExchange("/usage/user/{userId}")
    Mono<ArdUsageAnswer> userUsageText(
            @PathVariable String userId,
            @RequestParam(name = "start_date", required = false) @Nullable String from,
            @RequestParam(name = "end_date", required = false) @Nullable String to);

    /** Usage of one user: one's own, or for administrators anybody's of the account. */
    default Mono<ArdUsage> userUsage(String userId, @Nullable LocalDate from, @Nullable LocalDate to) {
        return userUsageText(userId, ArdPages.text(from), ArdPages.text(to)).map(ArdUsageAnswer::usage);
    }

    @GetExchange("/admin/account/{accountId}/credentials")
    Mono<ArdPage<CredentialsAnswer>> credentialsPage(
            @PathVariable String accountId,
            @RequestParam int limit,
            @RequestParam(name = "starting_after", required = false) @Nullable String startingAfter);

    /** The registered storage credentials (administrators only); their secrets are never answered. */
    default Mono<ArdList<RegisteredCredentials>> credentials(String accountId) {
        return ArdPages.list(
                        after -> credentialsPage(accountId, PAGE_SIZE, after),
                        entry -> entry.registeredCredentials().credentialsId())
                .map(list -> new ArdList<>(
                        list.all().stream()
                                .map(CredentialsAnswer::registeredCredentials)
                                .toList(),
                        list.whole()));
    }

    @GetExchange("/admin/account/{accountId}/credentials/{name}")
    Mono<CredentialsAnswer> credentials(@PathVariable String accountId, @PathVariable String name);

    /** Creates or silently replaces; answers 204 or a JSON body, of which nothing is needed. */
    @PutExchange("/admin/account/{accountId}/credentials/{name}")
    Mono<Void> putCredentials(
            @PathVariable String accountId, @PathVariable String name, @RequestBody NewCredentials credentials);

    @DeleteExchange("/admin/account/{accountId}/credentials/{name}")
    Mono<Void> deleteCredentials(@PathVariable String accountId, @PathVariable String name);

    /** Administrators only: all active monitors of the account. */
    @GetExchange("/admin/account/{accountId}/monitor")
    Mono<ArdPage<Monitor>> accountMonitorPage(
            @PathVariable String accountId,
            @RequestParam int limit,
            @RequestParam(name = "starting_after", required = false) @Nullable String startingAfter);

    default Mono<List<Monitor>> accountMonitors(String accountId) {
        return ArdPages.collect(
                after -> ArdPages.orNone(accountMonitorPage(accountId, PAGE_SIZE, after)), Monitor::monitorId);
    }

    @GetExchange("/monitor")
    Mono<ArdPage<Monitor>> ownMonitorPage(@RequestParam MultiValueMap<String, String> query);

    /** One's own active monitors. ARD answers 404 for none, and links its next page by address. */
    default Mono<List<Monitor>> ownMonitors() {
        MultiValueMap<String, String> first = new LinkedMultiValueMap<>(Map.of("limit", List.of("" + PAGE_SIZE)));
        return ArdPages.follow(first, query -> ArdPages.orNone(ownMonitorPage(query)), Monitor::monitorId);
    }
}
