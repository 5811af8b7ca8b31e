package dev.maxarsandbox;

import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.web.context.support.StandardServletEnvironment;

/** Starts the sandbox's context beside the portal's, so that neither notices the other. */
final class SandboxLauncher {

    private SandboxLauncher() {}

    static ServletWebServerApplicationContext launch(int port) {
        SpringApplication application = new SpringApplication(SandboxApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setEnvironment(new OwnEnvironment());
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        // No configuration files and no post-processors: those on the class path are the portal's.
        application.setListeners(loggingIsReady() ? List.of() : List.of(new LoggingApplicationListener()));
        application.setInitializers(List.of());
        return (ServletWebServerApplicationContext) application.run(
                "--server.port=" + port,
                "--logging.level.root=warn",
                // Cookies ignore ports: under its usual name, this one would replace the portal's.
                "--server.servlet.session.cookie.name=MAXARSANDBOXSESSION",
                "--spring.jackson.property-naming-strategy=SNAKE_CASE",
                "--spring.jackson.write.write-bigdecimal-as-plain=true",
                "--server.error.include-message=always");
    }

    /** Then it is the portal's, and starting it anew would undo the portal's settings. */
    private static boolean loggingIsReady() {
        return LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && context.getObject(LoggingSystem.class.getName()) != null;
    }

    /** Without system properties and environment variables, which are the portal's (SERVER_PORT and the like). */
    private static final class OwnEnvironment extends StandardServletEnvironment {

        @Override
        protected void customizePropertySources(MutablePropertySources propertySources) {}
    }
}
