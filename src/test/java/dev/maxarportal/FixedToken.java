package dev.maxarportal;

import dev.maxarportal.maxar.AccessToken;
import dev.maxarportal.maxar.MaxarException;

/** A token that never changes; what refuses it is told as it is. */
public record FixedToken(String value) implements AccessToken {

    @Override
    public boolean isExpired() {
        return false;
    }

    @Override
    public AccessToken renewed() {
        return this;
    }

    @Override
    public RuntimeException refused(MaxarException problem) {
        return problem;
    }
}
