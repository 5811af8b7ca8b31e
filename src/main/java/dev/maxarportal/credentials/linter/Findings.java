package dev.maxarportal.credentials.linter;

import dev.maxarportal.credentials.Finding;
import dev.maxarportal.credentials.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gathers what is found. Most faults are mended by making the secret anew; how that is done is told once, with the worst of
 * them.
 */
final class Findings {

    private static final String TOLD_ABOVE = "A new one mends this, too.";

    private final List<Fault> faults = new ArrayList<>();
    private final String howToMakeAnew;

    Findings(String howToMakeAnew) {
        this.howToMakeAnew = howToMakeAnew;
    }

    /** Something that can be mended in the text itself, or needs no new secret. */
    void add(Severity severity, String code, String message, String mend) {
        faults.add(new Fault(new Finding(severity, code, message, mend), false));
    }

    /** Something that only a new secret mends; {@code mend} says what to do otherwise this time, and may be empty. */
    void addAnew(Severity severity, String code, String message, String mend) {
        faults.add(new Fault(new Finding(severity, code, message, mend), true));
    }

    boolean has(Severity severity) {
        return faults.stream().anyMatch(fault -> fault.finding.severity() == severity);
    }

    List<Finding> worstFirst() {
        faults.sort(Comparator.comparing(fault -> fault.finding.severity()));
        List<Finding> told = new ArrayList<>();
        boolean howIsTold = false;
        for (Fault fault : faults) {
            boolean tellsHow = fault.anew && !howIsTold;
            howIsTold |= tellsHow;
            told.add(fault.anew ? mended(fault.finding, tellsHow ? howToMakeAnew : "") : fault.finding);
        }
        return List.copyOf(told);
    }

    private static Finding mended(Finding finding, String how) {
        String mend = (finding.mend() + " " + how).strip();
        return new Finding(finding.severity(), finding.code(), finding.message(), mend.isEmpty() ? TOLD_ABOVE : mend);
    }

    private record Fault(Finding finding, boolean anew) {}
}
