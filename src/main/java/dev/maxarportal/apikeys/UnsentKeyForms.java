package dev.maxarportal.apikeys;

import dev.maxarportal.signin.UnsentForm;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of this room's forms come back after a sign-in that ended under them. */
@Configuration(proxyBeanMethods = false)
class UnsentKeyForms {

    @Bean
    UnsentForm unsentKey() {
        return new UnsentForm("/api-keys", "/api-keys/new", List.of("name", "description", "expiry", "expiresAt"));
    }

    @Bean
    UnsentForm unsentKeyDeletion() {
        return new UnsentForm("/api-keys/delete", "/api-keys/delete", List.of("id"));
    }

    @Bean
    UnsentForm unsentReplacement() {
        return new UnsentForm(
                "/api-keys/replace", "/api-keys/replace", List.of("id", "name", "expiry", "expiresAt", "leaked"));
    }

    @Bean
    UnsentForm unsentReplacementUses() {
        return new UnsentForm("/api-keys/replace/uses", "/api-keys/replace", List.of("id"));
    }

    @Bean
    UnsentForm unsentReplacementStop() {
        return new UnsentForm("/api-keys/replace/stop", "/api-keys/replace", List.of("id"));
    }
}
