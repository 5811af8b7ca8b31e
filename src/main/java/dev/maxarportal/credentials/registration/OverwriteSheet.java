package dev.maxarportal.credentials.registration;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.Finding;
import dev.maxarportal.credentials.Provider;
import dev.maxarportal.credentials.SecretFacts;
import dev.maxarportal.credentials.SecretsInText;
import dev.maxarportal.credentials.Seen;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An existing credential beside what is to take its place.
 *
 * @param old as it was just read, or as it was last seen
 * @param fresh facts of the new secret; null when none was read yet
 * @param description the new one
 */
record OverwriteSheet(Credential old, @Nullable SecretFacts fresh, String description) {

    private static final NamedFact NOT_KNOWN = new NamedFact("", "not known to this portal", null);
    private static final NamedFact NONE = new NamedFact("", "–", null);
    private static final NamedFact NOT_READ = new NamedFact("", "not read yet", null);

    /**
     * One line of the comparison.
     *
     * @param differs whether the two are known and not the same
     */
    record Line(String label, NamedFact before, NamedFact after, boolean differs) {}

    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(line("Description", described(old.description()), described(description)));
        List<NamedFact> before = factsBefore();
        List<NamedFact> after = fresh == null ? List.of() : NamedFact.of(fresh);
        Set<String> labels = new LinkedHashSet<>();
        before.forEach(fact -> labels.add(fact.label()));
        after.forEach(fact -> labels.add(fact.label()));
        for (String label : labels) {
            lines.add(line(
                    label,
                    find(before, label, old.facts() == null ? NOT_KNOWN : NONE),
                    find(after, label, fresh == null ? NOT_READ : NONE)));
        }
        return lines;
    }

    /** By which it is recognised that this state was shown. */
    public String seen() {
        return Seen.of(old);
    }

    public List<Finding> remarks() {
        return OverwriteRemarks.of(old, fresh, description);
    }

    /** What the secret does not tell may have been noted by hand. */
    private List<NamedFact> factsBefore() {
        SecretFacts facts = old.facts();
        Provider provider = old.provider();
        NamedFact noted = old.notedEnd() == null
                ? new NamedFact(NamedFact.ENDS, NOT_KNOWN.text(), null)
                : new NamedFact(NamedFact.ENDS, null, null, old.notedEnd());
        if (facts == null) {
            String storage = provider == null ? NOT_KNOWN.text() : provider.label();
            return List.of(new NamedFact(NamedFact.PROVIDER, storage, null), noted);
        }
        return NamedFact.of(facts).stream()
                .map(fact -> fact.label().equals(NamedFact.ENDS) && old.isEndNoted() ? noted : fact)
                .toList();
    }

    private static NamedFact described(String text) {
        if (SecretsInText.areIn(text)) {
            return new NamedFact("", "not shown, since it looks like a secret", null);
        }
        return text.isEmpty() ? new NamedFact("", "none", null) : new NamedFact("", text, null);
    }

    private static NamedFact find(List<NamedFact> facts, String label, NamedFact otherwise) {
        return facts.stream()
                .filter(fact -> fact.label().equals(label))
                .findFirst()
                .orElse(otherwise);
    }

    private static Line line(String label, NamedFact before, NamedFact after) {
        boolean known = !Objects.equals(NOT_KNOWN.text(), before.text()) && after != NOT_READ;
        boolean same = Objects.equals(before.text(), after.text())
                && Objects.equals(before.time(), after.time())
                && Objects.equals(before.day(), after.day());
        return new Line(label, before, after, known && !same);
    }
}
