package dev.maxarportal.sessions;

import java.util.Locale;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Lets two requests add the same thing to one session at the same time, for which each database has words of its own. */
final class SessionDialect {

    private static final String H2_MERGE = """
            MERGE INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) VALUES (?, ?, ?)""";

    private SessionDialect() {}

    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> of(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:")
                ? sessions -> sessions.setCreateSessionAttributeQuery(H2_MERGE)
                : new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
