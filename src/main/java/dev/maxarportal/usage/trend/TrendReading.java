package dev.maxarportal.usage.trend;

import dev.maxarportal.usage.UsageView;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Reads a trend bucket by bucket. */
@Component
public class TrendReading {

    TrendReading() {}

    /**
     * Reads all buckets, and waits for them.
     *
     * @param view with known days
     * @param done is told how many buckets have been read
     */
    public Trend read(UsageView view, IntConsumer done) {
        throw new UnsupportedOperationException();
    }
}
