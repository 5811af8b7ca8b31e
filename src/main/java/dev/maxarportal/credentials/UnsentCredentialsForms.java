package dev.maxarportal.credentials;

import dev.maxarportal.signin.UnsentForm;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of this room's forms come back after a sign-in that ended under them; a secret has to be entered again. */
@Configuration(proxyBeanMethods = false)
class UnsentCredentialsForms {

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
        return new UnsentForm("/credentials", "/credentials/new", List.of("name", "provider", "description"));
    }

    @Bean
    UnsentForm unsentCredentialsDeletion() {
        return new UnsentForm("/credentials/{name}/delete", "/credentials/{name}/delete", List.of());
    }
}
