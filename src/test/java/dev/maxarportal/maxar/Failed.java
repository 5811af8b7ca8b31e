package dev.maxarportal.maxar;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Failures as calls to Maxar end with, for tests of other rooms. */
public final class Failed {

    private Failed() {}

    public static MaxarException status(MaxarService service, int status) {
        return because(service, status, null);
    }

    public static MaxarException because(MaxarService service, int status, @Nullable String reason) {
        return MaxarException.answered(service, status, reason, null);
    }

    public static MaxarException busy(MaxarService service, Duration wait) {
        return MaxarException.answered(service, 429, null, wait);
    }

    /** The call left and may have had its effect. */
    public static MaxarException lost(MaxarService service) {
        return MaxarException.answerLost(service, Problem.NOT_REACHED, new IOException("cut"));
    }

    public static MaxarException slow(MaxarService service) {
        return MaxarException.tooSlow(service, Duration.ofSeconds(10), new IOException("slow"));
    }

    /** Refused, but the sign-in was renewed. */
    public static MaxarException renewed(MaxarService service) {
        return MaxarException.renewed(service);
    }

    public static MaxarException notSent(MaxarService service) {
        return MaxarException.notSent(service, new IOException("refused"));
    }
}
