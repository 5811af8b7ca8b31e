package dev.maxarportal.signin.tokens;

/** Tokens cannot be renewed any more. */
class RenewalRefusedException extends RuntimeException {

    RenewalRefusedException(String fact) {
        super(fact);
    }
}
