package dev.maxarsandbox.data;

import org.jspecify.annotations.Nullable;

/**
 * A person whom Maxar knows; everybody's password is {@value #PASSWORD}.
 *
 * @param email also the user name at sign-in, and the id on the shelf
 * @param userId ARD's id of the user, a UUID
 * @param subject the token's {@code sub}, of the form {@code f:<uuid>:<number>}
 * @param limits null as some answers have it
 */
public record SandboxUser(
        String email,
        String name,
        String userId,
        String subject,
        boolean admin,
        boolean active,
        String countryCode,
        @Nullable String jobTitle,
        @Nullable FeeLimits limits) {

    public static final String PASSWORD = "sandbox";

    /** A further active user without special rights; {@code number} makes the ids. */
    public static SandboxUser of(int number, String email, String name) {
        return new SandboxUser(
                email,
                name,
                "1a2b3c4d-0000-4000-8000-%012d".formatted(number),
                "f:11111111-2222-3333-4444-555555555555:" + number,
                false,
                true,
                "USA",
                null,
                FeeLimits.of("-1", "-1", "-1", "-1"));
    }

    public SandboxUser withAdmin(boolean admin) {
        return new SandboxUser(email, name, userId, subject, admin, active, countryCode, jobTitle, limits);
    }

    public SandboxUser withActive(boolean active) {
        return new SandboxUser(email, name, userId, subject, admin, active, countryCode, jobTitle, limits);
    }

    public SandboxUser withName(String name) {
        return new SandboxUser(email, name, userId, subject, admin, active, countryCode, jobTitle, limits);
    }

    public SandboxUser withJobTitle(@Nullable String jobTitle) {
        return new SandboxUser(email, name, userId, subject, admin, active, countryCode, jobTitle, limits);
    }

    public SandboxUser withLimits(@Nullable FeeLimits limits) {
        return new SandboxUser(email, name, userId, subject, admin, active, countryCode, jobTitle, limits);
    }
}
