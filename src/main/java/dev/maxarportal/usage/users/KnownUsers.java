package dev.maxarportal.usage.users;

import dev.maxarportal.usage.UsageFigures;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What has been read of an account's users in a range, kept while others read on.
 *
 * @param account the whole account's figures, read at the same time as its users'
 * @param users each user's figures by id
 */
record KnownUsers(AtomicReference<@Nullable UsageFigures> account, Map<String, UsageFigures> users) {

    KnownUsers() {
        this(new AtomicReference<>(), new ConcurrentHashMap<>());
    }
}
