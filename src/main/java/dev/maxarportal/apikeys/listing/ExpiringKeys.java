package dev.maxarportal.apikeys.listing;

import dev.maxarportal.apikeys.KeyOrigin;
import dev.maxarportal.apikeys.KnownKey;
import dev.maxarportal.apikeys.KnownKeys;
import dev.maxarportal.expiry.Expiring;
import dev.maxarportal.expiry.ExpiringItems;
import dev.maxarportal.expiry.ExpiryState;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The ends that a person is told of: those of the keys that their list had when it was last read. Keys that client libraries
 * make come and go without anybody's doing, and those that are being replaced are in hand already.
 */
@Component
class ExpiringKeys implements ExpiringItems {

    private final KnownKeys known;

    ExpiringKeys(KnownKeys known) {
        this.known = known;
    }

    @Override
    public String noun() {
        return "API key";
    }

    @Override
    public String path() {
        return "/api-keys";
    }

    @Override
    public List<Expiring> ending(Principal reader, Instant after, Instant until) {
        return known.ending(reader.getName(), after, until).stream()
                .filter(key -> KeyOrigin.ofName(key.name()) != KeyOrigin.SDK)
                .flatMap(ExpiringKeys::expiring)
                .toList();
    }

    @Override
    public Map<ExpiryState, Integer> counted(Instant now) {
        return known.counted(now, now.plus(ExpiryState.SOON_BEFORE));
    }

    private static Stream<Expiring> expiring(KnownKey key) {
        Instant ends = key.expires();
        return ends == null ? Stream.empty() : Stream.of(new Expiring(key.label(), key.created(), ends));
    }
}
