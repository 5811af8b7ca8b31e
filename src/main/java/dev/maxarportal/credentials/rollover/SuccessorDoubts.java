package dev.maxarportal.credentials.rollover;

import dev.maxarportal.credentials.AzureFacts;
import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.SecretFacts;
import dev.maxarportal.expiry.ExpiryState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What speaks against a credential that is to take another's place, as far as their facts tell. */
final class SuccessorDoubts {

    private SuccessorDoubts() {}

    static List<String> of(Credential old, Credential next) {
        List<String> doubts = new ArrayList<>();
        ends(old, next, doubts);
        places(old, next, doubts);
        return List.copyOf(doubts);
    }

    private static void ends(Credential old, Credential next, List<String> doubts) {
        SecretFacts before = old.facts();
        SecretFacts after = next.facts();
        Instant oldEnd = old.ends();
        Instant newEnd = next.ends();
        if (before != null && after != null && before.fingerprint().equals(after.fingerprint())) {
            doubts.add("Both hold the same secret, so nothing is gained: they end together.");
        } else if (next.state() == ExpiryState.EXPIRED) {
            doubts.add("Its secret has ended already.");
        } else if (oldEnd != null && newEnd != null && !newEnd.isAfter(oldEnd)) {
            doubts.add("It does not last longer than the old one.");
        } else if (next.state() == ExpiryState.SOON) {
            doubts.add("Its secret ends soon.");
        }
    }

    private static void places(Credential old, Credential next, List<String> doubts) {
        if (old.provider() != null && next.provider() != null && old.provider() != next.provider()) {
            doubts.add("It leads to " + next.provider().label() + ", the old one to "
                    + old.provider().label() + ", so orders have to change more than the name.");
        } else if (old.facts() instanceof AzureFacts before
                && next.facts() instanceof AzureFacts after
                && !before.place().equals(after.place())) {
            doubts.add("It leads to " + after.place() + ", the old one to " + before.place() + ".");
        }
    }
}
