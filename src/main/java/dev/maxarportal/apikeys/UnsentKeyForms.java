package dev.maxarportal.apikeys;

import dev.maxarportal.signin.UnsentForm;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of this room's forms come back after a sign-in that ended under them. */
@Configuration(proxyBeanMethods = false)
class UnsentKeyForms {

    private static final List<String> NEW_KEY = List.of("name", "description", "expiry", "expiresAt");

    @Bean
    UnsentForm unsentKey() {
        return new UnsentForm("/api-keys", "/api-keys/new", NEW_KEY);
    }

    @Bean
    UnsentForm uncheckedKey() {
        return new UnsentForm("/api-keys/new", "/api-keys/new", NEW_KEY);
    }

    @Bean
    UnsentForm unsentKeyLimit() {
        return new UnsentForm("/api-keys/limit", "/api-keys/limit", List.of("days"));
    }

    @Bean
    UnsentForm unsentKeyDeletion() {
        return new UnsentForm("/api-keys/delete", "/api-keys/delete", List.of("id"));
    }

    /**
     * What was noted does not come back, which the page says: a key's text may be in it by mistake, and it may be longer
     * than an address.
     */
    @Bean
    UnsentForm unsentKeyNotes() {
        return new UnsentForm("/api-keys/notes", "/api-keys/key?unsaved", List.of("id"));
    }

    @Bean
    UnsentForm unsentReplacement() {
        return new UnsentForm(
                "/api-keys/replace",
                "/api-keys/replace",
                List.of("id", "name", "expiry", "expiresAt", "from", "leaked"));
    }

    @Bean
    UnsentForm unsentReplacementUses() {
        return new UnsentForm("/api-keys/replace/uses", "/api-keys/replace", List.of("id"));
    }

    @Bean
    UnsentForm unsentReplacementStop() {
        return new UnsentForm("/api-keys/replace/stop", "/api-keys/replace", List.of("id"));
    }

    @Bean
    UnsentForm unsentKeyToFind() {
        return new UnsentForm("/api-keys/find", "/api-keys/find", List.of());
    }

    @Bean
    UnsentForm unsentRefusedKey() {
        return new UnsentForm("/api-keys/why-401", "/api-keys/why-401", List.of());
    }
}
