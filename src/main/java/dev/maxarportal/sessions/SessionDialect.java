package dev.maxarportal.sessions;

import java.util.Locale;
import java.util.TimeZone;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What each of the two databases has words of its own for. Two requests may add the same thing to one session at the same
 * time; and one that ends after its session does, because the person has signed in anew or out, adds nothing any more.
 */
enum SessionDialect {
    H2("""
            MERGE INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME)
            SELECT id, name, content
            FROM (VALUES (CAST(? AS CHAR(36)), CAST(? AS VARCHAR(200)), CAST(? AS BYTEA))) AS added (id, name, content)
            WHERE EXISTS (SELECT 1 FROM %TABLE_NAME% WHERE PRIMARY_ID = added.id)"""),
    POSTGRESQL("""
            INSERT INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            SELECT id, name, content
            FROM (VALUES (CAST(? AS CHAR(36)), CAST(? AS VARCHAR(200)), CAST(? AS BYTEA))) AS added (id, name, content)
            WHERE EXISTS (SELECT 1 FROM %TABLE_NAME% WHERE PRIMARY_ID = added.id)
            ON CONFLICT (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) DO UPDATE SET ATTRIBUTE_BYTES = EXCLUDED.ATTRIBUTE_BYTES""");

    private final String addAttribute;

    SessionDialect(String addAttribute) {
        this.addAttribute = addAttribute;
    }

    static SessionDialect of(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:") ? H2 : POSTGRESQL;
    }

    /** The query by which Spring Session adds to a session. */
    String addAttribute() {
        return addAttribute;
    }

    /** Locks by the database's clock, which replicas share; but H2's is local time, which an autumn night has twice. */
    Configuration locks(DataSource database) {
        Configuration.Builder locks = Configuration.builder().withJdbcTemplate(new JdbcTemplate(database));
        return (this == H2 ? locks.withTimeZone(TimeZone.getTimeZone("UTC")) : locks.usingDbTime()).build();
    }
}
