package dev.maxarportal.audit;

/** In which order entries are read. Those of the same moment are told apart by their number. */
enum AuditOrder {
    NEWEST_FIRST("DESC", "<"),
    OLDEST_FIRST("ASC", ">");

    private final String direction;
    private final String beyond;

    AuditOrder(String direction, String beyond) {
        this.direction = direction;
        this.beyond = beyond;
    }

    String sql() {
        return " ORDER BY recorded_at " + direction + ", id " + direction;
    }

    /** The condition for what comes further on than an entry. Its first part adds nothing but the use of an index. */
    String further() {
        return " AND recorded_at " + beyond + "= :time AND (recorded_at " + beyond + " :time OR id " + beyond + " :id)";
    }
}
