package dev.maxarportal.signin.tokens;

import dev.maxarportal.maxar.MaxarException;

/** Exchanges a refresh token for a new access token. */
interface TokenRenewal {

    /**
     * Renews.
     *
     * @throws RenewalRefusedException when there is nothing to renew with, or Maxar refuses to
     * @throws MaxarException when Maxar does not answer properly
     */
    SignInTokens renew(SignInTokens tokens);
}
