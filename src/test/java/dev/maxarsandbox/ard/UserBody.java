package dev.maxarsandbox.ard;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.maxarsandbox.data.SandboxAccount;
import dev.maxarsandbox.data.SandboxUser;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contract's user object; without a job title the field is missing, without limits it is null. */
record UserBody(
        String accountId,
        String name,
        boolean active,
        boolean admin,
        String created,
        String modified,
        String userId,
        String countryCode,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String jobTitle,
        String email,
        @Nullable Map<String, @Nullable Object> limits) {

    static UserBody of(SandboxUser user) {
        return new UserBody(
                SandboxAccount.ID,
                user.name(),
                user.active(),
                user.admin(),
                "2021-03-12T21:14:17Z",
                "2021-03-12T21:14:18Z",
                user.userId(),
                user.countryCode(),
                user.jobTitle(),
                user.email(),
                user.limits() == null ? null : Fees.body(user.limits()));
    }
}
