package dev.maxarportal.usage;

import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Usage of days that are over: it no longer changes, so it is kept and not asked for again. */
@Repository
public class ClosedUsage {

    private final JdbcClient database;

    ClosedUsage(JdbcClient database) {
        this.database = database;
    }

    /** Those of the spans of days that are kept. */
    public Map<Days, UsageFigures> find(UsageSubject subject, Collection<Days> spans) {
        throw new UnsupportedOperationException();
    }

    /** Keeps what no longer changes; what the database cannot hold is not kept. */
    public void keep(UsageSubject subject, Map<Days, UsageFigures> figures) {
        throw new UnsupportedOperationException();
    }

    /** Lets ARD be asked again for what lies within these days, wholly or in part. */
    public void forget(UsageSubject subject, Days within) {
        throw new UnsupportedOperationException();
    }
}
