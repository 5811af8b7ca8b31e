package dev.maxarportal.credentials;

import dev.maxarportal.signin.UnsentForm;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of this room's forms come back after a sign-in that ended under them; a secret has to be entered again. */
@Configuration(proxyBeanMethods = false)
class UnsentCredentialsForms {

    @Bean
    UnsentForm unsentCredentials() {
        return new UnsentForm("/credentials", "/credentials/new", List.of("name", "provider", "description"));
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
