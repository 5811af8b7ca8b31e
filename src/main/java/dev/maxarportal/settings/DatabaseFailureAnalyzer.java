package dev.maxarportal.settings;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence that the database could not be used. The address is left out, since it may hold a password. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final int H2_FILE_IN_USE = 90020;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (cause.getErrorCode() == H2_FILE_IN_USE) {
            return new FailureAnalysis(
                    "The portal's database file is in use by another process.",
                    "Stop the other portal, or set SPRING_DATASOURCE_URL to a PostgreSQL database that both can share.",
                    cause);
        }
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        // H2's own may quote the address.
        reason = reason.replaceAll("jdbc:.*", "(its address)");
        return new FailureAnalysis(
                "The database of SPRING_DATASOURCE_URL could not be used: " + reason,
                "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and that the database runs.",
                cause);
    }
}
