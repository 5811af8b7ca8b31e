package dev.maxarportal.credentials.linter;

import java.util.Set;

/** The three kinds of SAS that Azure has. */
enum SasKind {
    /** For one container, signed with the account's key; may refer to a stored access policy. */
    SERVICE,
    /** For the whole account, signed with its key. */
    ACCOUNT,
    /** For one container, signed with a key that Azure lends to a person for seven days at most. */
    DELEGATION;

    static final Set<String> OF_DELEGATION = Set.of("skoid", "sktid", "skt", "ske", "sks", "skv");

    static SasKind of(SasParameters parameters) {
        if (OF_DELEGATION.stream().anyMatch(parameters::has)) {
            return DELEGATION;
        }
        return parameters.has("ss") || parameters.has("srt") ? ACCOUNT : SERVICE;
    }
}
