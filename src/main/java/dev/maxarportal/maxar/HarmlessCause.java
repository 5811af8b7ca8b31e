package dev.maxarportal.maxar;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What may be logged of a failure: what went wrong on the network, or else only its kind and place. Messages of readers quote
 * the answer, and the client's own exceptions hold requests with their token.
 */
final class HarmlessCause extends RuntimeException {

    private HarmlessCause(String fact, Throwable failure) {
        super(fact, null, false, true);
        setStackTrace(failure.getStackTrace());
    }

    static @Nullable Throwable of(@Nullable Throwable failure) {
        StringBuilder fact = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof IOException network) {
                return network;
            }
            fact.append(fact.isEmpty() ? "" : ", ").append(each.getClass().getSimpleName());
            if (each instanceof JacksonException json && json.getLocation() != null) {
                fact.append(" at byte ").append(json.getLocation().getByteOffset());
            }
        }
        return failure == null ? null : new HarmlessCause(fact.toString(), failure);
    }
}
