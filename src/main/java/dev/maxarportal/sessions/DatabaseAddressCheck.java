package dev.maxarportal.sessions;

import dev.maxarportal.settings.InvalidSettingException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/** Stops the start when the database's address is none that a driver here understands, before anybody quotes it. */
@Component
class DatabaseAddressCheck implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSourceProperties database && !isUnderstood(database.getUrl())) {
            throw new InvalidSettingException(
                    "SPRING_DATASOURCE_URL is no address of an H2 or PostgreSQL database.",
                    "Set it to an address such as jdbc:postgresql://database.example:5432/portal, or leave it out.");
        }
        return bean;
    }

    private static boolean isUnderstood(@Nullable String url) {
        try {
            return url == null || DriverManager.getDriver(url) != null;
        } catch (SQLException noDriver) {
            return false;
        }
    }
}
