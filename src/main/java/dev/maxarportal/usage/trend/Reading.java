package dev.maxarportal.usage.trend;

import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Outcome;
import dev.maxarportal.maxar.Problem;
import dev.maxarportal.usage.Days;
import dev.maxarportal.usage.UsageFigures;
import org.jspecify.annotations.Nullable;

/**
 * What came of one call.
 *
 * @param span null for the whole range
 */
record Reading(@Nullable Days span, Outcome<UsageFigures> outcome) {

    /** Whether ARD refuses the person or does not know whom it is about, so that it would refuse any other call. */
    boolean isRefusal() {
        MaxarException problem = outcome.problem();
        return problem != null
                && (problem.isAboutSignIn()
                        || problem.problem() == Problem.FORBIDDEN
                        || problem.problem() == Problem.NOT_FOUND);
    }
}
