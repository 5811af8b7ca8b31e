package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.AzureFacts;
import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.Finding;
import dev.maxarportal.credentials.GoogleFacts;
import dev.maxarportal.credentials.Provider;
import dev.maxarportal.credentials.SecretFacts;
import dev.maxarportal.credentials.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody should notice before an existing credential is replaced. Typing its name agrees to all of it. */
final class OverwriteRemarks {

    /** Pages tell ends to the minute. */
    private static final Duration SAME_END = Duration.ofMinutes(1);

    private OverwriteRemarks() {}

    static List<Finding> of(Credential old, @Nullable SecretFacts fresh, String description) {
        List<Finding> remarks = new ArrayList<>();
        if (fresh != null) {
            addOfSecrets(remarks, old, fresh);
        }
        if (description.isEmpty() && !old.description().isEmpty()) {
            remarks.add(note("description-goes", "The new one has no description: the old description goes."));
        }
        return remarks;
    }

    private static void addOfSecrets(List<Finding> remarks, Credential old, SecretFacts fresh) {
        SecretFacts before = old.facts();
        if (before != null && before.fingerprint().equals(fresh.fingerprint())) {
            remarks.add(note("same-secret", "This is the same secret. Replacing changes nothing but the description."));
            return;
        }
        Provider provider = old.provider();
        if (provider != null && provider != fresh.provider()) {
            remarks.add(warning(
                    "other-provider",
                    "The new secret is for " + fresh.provider().label() + ", the old one was for " + provider.label()
                            + ". New orders written for the old one will fail."));
        } else if (before != null) {
            addOfPlaces(remarks, before, fresh);
        }
        Instant end = old.ends();
        if (end != null && fresh.ends() != null && fresh.ends().isBefore(end.minus(SAME_END))) {
            remarks.add(warning("ends-earlier", "The new secret ends earlier than the old one."));
        }
    }

    private static void addOfPlaces(List<Finding> remarks, SecretFacts before, SecretFacts fresh) {
        if (before instanceof AzureFacts was && fresh instanceof AzureFacts is) {
            if (!was.place().equals(is.place())) {
                remarks.add(warning(
                        "other-container",
                        "The new secret is for another container: " + is.place() + " instead of " + was.place() + "."));
            }
        } else if (before instanceof GoogleFacts was && fresh instanceof GoogleFacts is) {
            if (!Objects.equals(was.project(), is.project())) {
                remarks.add(warning("other-project", "The new key belongs to another Google project."));
            }
            if (!was.clientEmail().equals(is.clientEmail())) {
                remarks.add(warning(
                        "other-service-account",
                        "The new key is for another service account, which needs rights to the bucket of its own."));
            }
        }
    }

    private static Finding warning(String code, String message) {
        return new Finding(Severity.WARNING, code, message, "");
    }

    private static Finding note(String code, String message) {
        return new Finding(Severity.NOTE, code, message, "");
    }
}
