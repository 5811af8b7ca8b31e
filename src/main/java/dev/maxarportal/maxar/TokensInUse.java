package dev.maxarportal.maxar;

/** The tokens of calls that are waited for together. */
final class TokensInUse {

    private final TokenInUse ard;
    private final TokenInUse apiKeys;

    TokensInUse(ServiceTokens tokens) {
        apiKeys = new TokenInUse(tokens.apiKeys());
        ard = tokens.ard() == tokens.apiKeys() ? apiKeys : new TokenInUse(tokens.ard());
    }

    TokenInUse of(MaxarService service) {
        return service == MaxarService.ARD ? ard : apiKeys;
    }

    /** Waits for renewals that are under way and lets none begin any more. */
    void settle() {
        apiKeys.settle();
        ard.settle();
    }
}
