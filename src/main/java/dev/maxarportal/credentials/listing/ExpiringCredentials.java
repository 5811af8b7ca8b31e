package dev.maxarportal.credentials.listing;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.KnownCredentials;
import dev.maxarportal.expiry.Expiring;
import dev.maxarportal.expiry.ExpiringItems;
import dev.maxarportal.expiry.ExpiryState;
import dev.maxarportal.signin.CurrentUser;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The ends that administrators are told of: those of their account's secrets, as far as they are known. Nobody else can do
 * anything about them.
 */
@Component
class ExpiringCredentials implements ExpiringItems {

    private final KnownCredentials known;

    ExpiringCredentials(KnownCredentials known) {
        this.known = known;
    }

    @Override
    public String noun() {
        return "storage credential";
    }

    @Override
    public String path() {
        return "/credentials";
    }

    @Override
    public List<Expiring> ending(Principal reader, Instant after, Instant until) {
        if (!(reader instanceof Authentication signIn
                && signIn.getPrincipal() instanceof CurrentUser user
                && user.isAdmin())) {
            return List.of();
        }
        String account = user.actor().account();
        return account == null
                ? List.of()
                : known.ending(account, after, until).stream()
                        .flatMap(ExpiringCredentials::expiring)
                        .toList();
    }

    @Override
    public Map<ExpiryState, Integer> counted(Instant now) {
        int expired = known.countEndedBy(now);
        int soon = known.countEndedBy(now.plus(ExpiryState.SOON_BEFORE)) - expired;
        return Map.of(ExpiryState.EXPIRED, expired, ExpiryState.SOON, soon);
    }

    private static Stream<Expiring> expiring(Credential credential) {
        Instant ends = credential.ends();
        return ends == null ? Stream.empty() : Stream.of(new Expiring(credential.name(), null, ends));
    }
}
