package dev.maxarportal.credentials.rollover;

import dev.maxarportal.credentials.AzureFacts;
import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.Provider;
import dev.maxarportal.credentials.SecretFacts;
import dev.maxarportal.web.Formats;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The text that tells people to name another credential in their orders. */
@Component
class Announcement {

    private static final String CONTAINER = "[A-Za-z0-9$-]{1,100}";

    private final Formats formats;

    Announcement(Formats formats) {
        this.formats = formats;
    }

    /**
     * @param old name of the one whose place is taken
     * @param told when people are told
     * @param advice null when the old one is gone already
     */
    String of(String old, String newName, @Nullable Credential next, Instant told, @Nullable RetirementAdvice advice) {
        return """
                The storage credential %1$s is replaced by %2$s.

                From %3$s on, name %2$s in new orders:

                %4$s

                %5$s
                """.formatted(old, newName, formats.date(from(next, told)), lines(newName, next), until(old, advice))
                .strip();
    }

    private static Instant from(@Nullable Credential next, Instant told) {
        SecretFacts facts = next == null ? null : next.facts();
        Instant begins = facts == null ? null : facts.begins();
        return begins == null || begins.isBefore(told) ? told : begins;
    }

    private String until(String old, @Nullable RetirementAdvice advice) {
        if (advice == null) {
            return old + " is deleted, so orders that name it are refused.";
        }
        return advice.byEnd()
                ? "%s %s %s, when its secret ends. Orders take 3 to 5 days, so place none with it any more."
                        .formatted(old, advice.reached() ? "worked until" : "works until", formats.time(advice.from()))
                : "%s will be deleted on %s or later. Orders that are then being processed are not affected; new ones that name it are refused."
                        .formatted(old, formats.date(advice.from()));
    }

    private static String lines(String name, @Nullable Credential next) {
        Provider provider = next == null ? null : next.provider();
        String named = "\"credentials_id\": \"" + name + "\"";
        if (provider == null) {
            return named;
        }
        return switch (provider) {
            case AZURE -> order("azure_blob_storage", named, "container", container(next));
            case GCS -> order("google_cloud_storage", named, "bucket", "your-bucket");
        };
    }

    private static String container(@Nullable Credential next) {
        return next != null
                        && next.facts() instanceof AzureFacts facts
                        && facts.container().matches(CONTAINER)
                ? facts.container()
                : "your-container";
    }

    private static String order(String storage, String named, String place, String where) {
        return """
                "output_config": {
                  "%s": {
                    %s,
                    "%s": "%s",
                    "prefix": "your/folder"
                  }
                }""".formatted(storage, named, place, where);
    }
}
