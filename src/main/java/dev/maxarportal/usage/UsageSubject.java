package dev.maxarportal.usage;

import org.jspecify.annotations.Nullable;

/**
 * Whose usage it is: a whole account's, or one of its users'.
 *
 * @param userId null for the whole account
 */
public record UsageSubject(String accountId, @Nullable String userId) {

    static UsageSubject account(String accountId) {
        return new UsageSubject(accountId, null);
    }

    public boolean isAccount() {
        return userId == null;
    }
}
