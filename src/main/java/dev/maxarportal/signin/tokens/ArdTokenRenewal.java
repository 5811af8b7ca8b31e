package dev.maxarportal.signin.tokens;

import dev.maxarportal.maxar.ArdGrant;
import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.Problem;
import org.springframework.stereotype.Component;

/** Renews the tokens of ARD's own sign-in, whose answer usually leaves the refresh token as it is. */
@Component
class ArdTokenRenewal implements TokenRenewal {

    private final ArdTokenEndpoint ard;

    ArdTokenRenewal(ArdTokenEndpoint ard) {
        this.ard = ard;
    }

    @Override
    public SignInTokens renew(SignInTokens tokens) {
        if (tokens.refreshToken() == null) {
            throw new RenewalRefusedException("There is no refresh token");
        }
        try {
            SignInTokens renewed = ard.exchange(ArdGrant.refresh(tokens.refreshToken()), tokens);
            if (renewed == null) {
                throw new RenewalRefusedException("ARD answered without a token");
            }
            return renewed;
        } catch (MaxarException failed) {
            if (failed.problem() == Problem.UNAUTHORIZED || failed.problem() == Problem.REJECTED) {
                throw new RenewalRefusedException("ARD refused the refresh token");
            }
            throw failed;
        }
    }
}
