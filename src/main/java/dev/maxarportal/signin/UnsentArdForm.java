package dev.maxarportal.signin;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The form that connects ARD comes back as well; the user name does not, because it may be a password in the wrong field. */
@Configuration(proxyBeanMethods = false)
class UnsentArdForm {

    @Bean
    UnsentForm unsentArdConnection() {
        return new UnsentForm("/ard-connection", "/ard-connection", List.of("back"));
    }
}
