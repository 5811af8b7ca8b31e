package dev.maxarportal.credentials.linter;

import static dev.maxarportal.credentials.Severity.DANGER;
import static dev.maxarportal.credentials.Severity.ERROR;
import static dev.maxarportal.credentials.Severity.NOTE;
import static dev.maxarportal.credentials.Severity.WARNING;

import dev.maxarportal.credentials.OrderDuration;
import dev.maxarportal.web.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The SAS must live long enough for an order, which Maxar takes three to five days to process. */
final class SasEnd implements SasRule {

    private static final Duration SOON = Duration.ofDays(14);
    private static final Duration LONG = Duration.ofDays(366);

    private final Formats formats;

    SasEnd(Clock clock) {
        this.formats = new Formats(clock);
    }

    @Override
    public void look(Sas sas, Findings found) {
        String written = sas.parameters.value("se");
        if (written == null) {
            missing(sas, found);
        } else if (SasTime.read(written) == null) {
            found.addAnew(
                    ERROR,
                    "sas-end-unreadable",
                    "The end of the SAS (se=) cannot be read as a date.",
                    "It is written like 2026-12-31T00:00:00Z.");
            return;
        } else if (SasTime.isWithoutZone(written)) {
            found.addAnew(
                    WARNING,
                    "sas-end-zone",
                    "The end of the SAS (se=) tells no time zone; here it is taken for UTC. Azure asks for a “Z” after the time.",
                    "");
        }
        Instant ends = sas.ends();
        if (ends != null) {
            left(sas, ends, found);
        }
    }

    private static void missing(Sas sas, Findings found) {
        if (sas.hasPolicy()) {
            found.add(
                    NOTE,
                    "sas-end-unknown",
                    "The SAS does not tell when it ends: its stored access policy does, and may be changed at any time.",
                    "Look the end up in the Azure portal (the container’s Access policy) and note it on the credential’s page.");
        } else {
            found.addAnew(
                    ERROR,
                    "sas-no-end",
                    "The SAS has no end (se=) and names no stored access policy (si=) that could tell it. Azure refuses it.",
                    "");
        }
    }

    private void left(Sas sas, Instant ends, Findings found) {
        Duration left = Duration.between(sas.now, ends);
        if (left.isZero() || left.isNegative()) {
            found.addAnew(ERROR, "sas-ended", "The SAS ended on " + formats.time(ends) + ".", "");
        } else if (left.compareTo(OrderDuration.LONGEST) < 0) {
            found.addAnew(
                    DANGER,
                    "sas-ends-soon",
                    "The SAS ends on %s, in %s. Maxar takes 3 to 5 days to process an order, so one placed now may fail."
                            .formatted(formats.time(ends), SasTime.inWords(left)),
                    "Set a later end.");
        } else if (left.compareTo(SOON) < 0) {
            found.addAnew(
                    NOTE,
                    "sas-ends-within-two-weeks",
                    "The SAS ends on %s, in %s. Orders need 3 to 5 days before that."
                            .formatted(formats.time(ends), SasTime.inWords(left)),
                    "A later end saves replacing it so soon.");
        } else if (left.compareTo(LONG) > 0) {
            found.addAnew(
                    NOTE,
                    "sas-ends-late",
                    "The SAS ends on %s. Whoever gets hold of it can use it until then.".formatted(formats.time(ends)),
                    "An end within a year is safer; this portal tells before it comes.");
        }
    }
}
