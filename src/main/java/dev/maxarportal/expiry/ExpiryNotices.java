package dev.maxarportal.expiry;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What a page tells a person of ends. A page that cannot find out stays silent: it has something else to show. */
@Component
class ExpiryNotices {

    private static final Logger log = LoggerFactory.getLogger(ExpiryNotices.class);

    private final List<ExpiringItems> rooms;
    private final Clock clock;
    private final AtomicBoolean failing = new AtomicBoolean();

    ExpiryNotices(List<ExpiringItems> rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    /**
     * At most one notice of each kind.
     *
     * @param path of the page; a list and the pages below it tell of their own things themselves
     */
    List<ExpiryNotice> of(Principal reader, String path) {
        Instant now = clock.instant();
        try {
            List<ExpiryNotice> notices = rooms.stream()
                    .filter(items -> !path.equals(items.path()) && !path.startsWith(items.path() + "/"))
                    .map(items -> ExpiryNotice.of(
                            items,
                            items.ending(reader, now.minus(ExpiryNotice.NEWS), now.plus(ExpiryState.SOON_BEFORE)),
                            now))
                    .filter(Objects::nonNull)
                    .toList();
            failing.set(false);
            return notices;
        } catch (DataAccessException unreadable) {
            if (!failing.getAndSet(true)) {
                log.warn("Pages do not tell what ends soon; this is said once until they can again", unreadable);
            }
            return List.of();
        }
    }
}
