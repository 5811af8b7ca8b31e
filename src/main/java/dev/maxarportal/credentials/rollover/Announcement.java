package dev.maxarportal.credentials.rollover;

import dev.maxarportal.credentials.AzureFacts;
import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.OrderSnippets;
import dev.maxarportal.credentials.SecretFacts;
import dev.maxarportal.web.Formats;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The text that tells people to name another credential in their orders. */
@Component
class Announcement {

    private final Formats formats;
    private final OrderSnippets snippets;

    Announcement(Formats formats, OrderSnippets snippets) {
        this.formats = formats;
        this.snippets = snippets;
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
        if (advice.noted() != null) {
            return "%s %s on %s, as somebody noted, when its secret ends. Orders take 3 to 5 days, so place none with it any more."
                    .formatted(
                            old, advice.reached() ? "stopped working" : "stops working", formats.day(advice.noted()));
        }
        return advice.byEnd()
                ? "%s %s %s, when its secret ends. Orders take 3 to 5 days, so place none with it any more."
                        .formatted(old, advice.reached() ? "worked until" : "works until", formats.time(advice.from()))
                : "%s will be deleted on %s or later. Orders that are then being processed are not affected; new ones that name it are refused."
                        .formatted(old, formats.date(advice.from()));
    }

    private String lines(String name, @Nullable Credential next) {
        String container = next != null && next.facts() instanceof AzureFacts azure ? azure.container() : null;
        return snippets.delivery(name, next == null ? null : next.provider(), container);
    }
}
