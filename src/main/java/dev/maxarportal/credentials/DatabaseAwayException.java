package dev.maxarportal.credentials;

/** The portal's own database failed before anything was sent to Maxar. */
public class DatabaseAwayException extends RuntimeException {

    public DatabaseAwayException(Throwable cause) {
        super("The database failed before anything was sent to Maxar", cause);
    }
}
