package dev.maxarportal.usage.users;

import dev.maxarportal.usage.Change;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Where a user's use is going, against the period before.
 *
 * @param percent by which it is more or less; null when that cannot be said
 */
public record Tendency(Kind kind, @Nullable BigDecimal percent) implements Comparable<Tendency> {

    private static final BigDecimal TOO_MANY = BigDecimal.valueOf(1_000);

    /** In ascending order. */
    enum Kind {
        UNKNOWN("", "not known"),
        DOWN("▼", "down"),
        SAME("●", "no change"),
        NOTHING("●", "nothing in both"),
        UP("▲", "up"),
        NEW("▲", "up from nothing");

        private final String mark;
        private final String word;

        Kind(String mark, String word) {
            this.mark = mark;
            this.word = word;
        }
    }

    static Tendency of(Change change) {
        BigDecimal now = change.now();
        BigDecimal before = change.before();
        if (now == null || before == null || before.signum() < 0) {
            return new Tendency(Kind.UNKNOWN, null);
        }
        BigDecimal percent = change.percent();
        if (percent == null) {
            return new Tendency(now.signum() == 0 ? Kind.NOTHING : Kind.NEW, null);
        }
        BigDecimal whole = percent.setScale(0, RoundingMode.HALF_UP);
        Kind kind = whole.signum() == 0 ? Kind.SAME : whole.signum() > 0 ? Kind.UP : Kind.DOWN;
        return new Tendency(kind, whole);
    }

    /** An arrow, for those who see it; the words say the same. */
    public String mark() {
        return kind.mark;
    }

    /** Such as {@code up 25 %}. */
    public String words() {
        if (percent == null || kind == Kind.SAME) {
            return kind.word;
        }
        return percent.compareTo(TOO_MANY) > 0
                ? "more than ten times as much"
                : kind.word + " " + percent.abs().toPlainString() + " %";
    }

    public boolean isKnown() {
        return kind != Kind.UNKNOWN;
    }

    @Override
    public int compareTo(Tendency other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 || percent == null || other.percent == null ? byKind : percent.compareTo(other.percent);
    }
}
