package dev.maxarportal.credentials.linter;

import static dev.maxarportal.credentials.Severity.DANGER;
import static dev.maxarportal.credentials.Severity.ERROR;
import static dev.maxarportal.credentials.Severity.WARNING;

import dev.maxarportal.credentials.OrderDuration;
import dev.maxarportal.web.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The SAS must have begun, or orders fail until it does. */
final class SasBeginning implements SasRule {

    private final Formats formats;

    SasBeginning(Clock clock) {
        this.formats = new Formats(clock);
    }

    @Override
    public void look(Sas sas, Findings found) {
        String written = sas.parameters.value("st");
        if (written != null && SasTime.read(written) == null) {
            found.addAnew(
                    ERROR,
                    "sas-start-unreadable",
                    "The beginning of the SAS (st=) cannot be read as a date.",
                    "Leave the start out; the SAS can then be used at once.");
            return;
        }
        Instant begins = sas.begins();
        Instant ends = sas.ends();
        if (begins == null) {
            return;
        }
        if (ends != null && !begins.isBefore(ends)) {
            found.addAnew(
                    ERROR,
                    "sas-start-after-end",
                    "The SAS begins on %s, which is not before its end, so it can never be used."
                            .formatted(formats.time(begins)),
                    "Leave the start out.");
        } else if (begins.isAfter(sas.now)) {
            later(sas.now, begins, ends, found);
        }
    }

    private void later(Instant now, Instant begins, @Nullable Instant ends, Findings found) {
        found.addAnew(
                WARNING,
                "sas-starts-later",
                "The SAS cannot be used before %s, in %s. Orders that need it earlier fail."
                        .formatted(formats.time(begins), SasTime.inWords(Duration.between(now, begins))),
                "Leave the start out; the SAS can then be used at once.");
        if (ends != null
                && Duration.between(now, ends).compareTo(OrderDuration.LONGEST) >= 0
                && Duration.between(begins, ends).compareTo(OrderDuration.LONGEST) < 0) {
            found.addAnew(
                    DANGER,
                    "sas-life-short",
                    "From its beginning to its end the SAS can be used for %s. Maxar takes 3 to 5 days to process an order."
                            .formatted(SasTime.inWords(Duration.between(begins, ends))),
                    "Leave the start out, or set a later end.");
        }
    }
}
