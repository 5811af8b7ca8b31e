package dev.maxarportal.usage.trend;

import dev.maxarportal.usage.UsageView;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Reads a trend bucket by bucket. */
@Component
public class TrendReading {

    TrendReading() {}

    /** How many buckets {@link #read} will read. */
    public static int total(UsageView view) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads all buckets, and waits for them.
     *
     * @param done is told how many buckets have been read
     */
    public Trend read(UsageView view, IntConsumer done) {
        throw new UnsupportedOperationException();
    }
}
