package dev.maxarportal.credentials.linter;

import dev.maxarportal.maxar.Secret;

/** What came of reading a secret that somebody handed in. Messages never quote it. */
sealed interface Reading {

    /** In the form that Maxar stores. */
    record Accepted(Secret secret) implements Reading {}

    /** It will not do; the message belongs to the form's field {@code secret} or {@code file}. */
    record Refused(String field, String message) implements Reading {}
}
