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
        boolean loggingIsOurs = !loggingIsReady();
        application.setListeners(loggingIsOurs ? List.of(new LoggingApplicationListener()) : List.of());
        application.setInitializers(List.of());
        ServletWebServerApplicationContext context = (ServletWebServerApplicationContext) application.run(
                "--server.port=" + port,
                "--logging.level.root=warn",
                // Cookies ignore ports: under its usual name, this one would replace the portal's.
                "--server.servlet.session.cookie.name=MAXARSANDBOXSESSION",
                "--spring.jackson.property-naming-strategy=SNAKE_CASE",
                "--spring.jackson.write.write-bigdecimal-as-plain=true",
                "--server.error.include-message=always");
        if (loggingIsOurs) {
            // A portal that starts later shall set logging up as it needs it, and not find it done.
            LoggingSystem.get(SandboxLauncher.class.getClassLoader()).cleanUp();
        }
        return context;
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
