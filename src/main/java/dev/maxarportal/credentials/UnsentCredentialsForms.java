package dev.maxarportal.credentials;

import dev.maxarportal.signin.UnsentForm;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of this room's forms come back after a sign-in that ended under them; a secret has to be entered again. */
@Configuration(proxyBeanMethods = false)
class UnsentCredentialsForms {

    private static final String NEW = "/credentials/new";
    private static final List<String> FIELDS = List.of("name", "provider", "description", "follows");

    @Bean
    UnsentForm unsentRollover() {
        return new UnsentForm("/credentials/{name}/next", "/credentials/{name}/next", List.of());
    }

    @Bean
    UnsentForm unsentRolloverNotice() {
        return new UnsentForm("/credentials/{name}/next/told", "/credentials/{name}/next", List.of());
    }

    @Bean
    UnsentForm unsentRolloverEnd() {
        return new UnsentForm("/credentials/{name}/next/stop", "/credentials/{name}/next", List.of());
    }

    @Bean
    UnsentForm unsentCredentials() {
        return unsent("/credentials");
    }

    @Bean
    UnsentForm unsentCredentialsCheck() {
        return unsent("/credentials/check");
    }

    /** A secret may be in any of the fields by mistake. */
    private static UnsentForm unsent(String action) {
        return new UnsentForm(action, NEW, FIELDS, typed -> !SecretsInText.areIn(typed));
    }

    @Bean
    UnsentForm unsentCredentialsDeletion() {
        return new UnsentForm("/credentials/{name}/delete", "/credentials/{name}/delete", List.of());
    }

    /** What was noted does not come back, which the page says: a secret may be in it by mistake. */
    @Bean
    UnsentForm unsentCredentialNotes() {
        return new UnsentForm("/credentials/{name}/notes", "/credentials/{name}?unsaved", List.of());
    }
}
