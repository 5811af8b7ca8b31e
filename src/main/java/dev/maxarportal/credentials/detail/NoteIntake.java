package dev.maxarportal.credentials.detail;

import dev.maxarportal.credentials.Credential;
import dev.maxarportal.credentials.CredentialNote;
import dev.maxarportal.credentials.Provider;
import dev.maxarportal.credentials.SecretFacts;
import dev.maxarportal.credentials.SecretsInText;
import dev.maxarportal.web.PlainText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in about a credential, looked through: short texts, a day of the calendar, and above all no secret.
 *
 * @param note as it may be kept
 * @param form to be shown again for a correction; what may not be repeated is left out
 * @param complaints what is wrong with it, by the form's fields; empty when it may be kept
 */
record NoteIntake(CredentialNote note, NoteForm form, Map<String, String> complaints) {

    private static final int OWNER = 100;
    private static final int TEXT = 2_000;
    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2199;

    /** Nothing longer is looked through or given back. */
    private static final int CUT = 10_000;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern HARMLESS_DAY = Pattern.compile("[\\d-]{0,12}");

    /** As PlainText has it, but for tabs and the ends of lines. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\t\\n]]");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");

    /** What the secret itself tells cannot be noted otherwise; what was noted of it before stays, but no end of another secret. */
    static NoteIntake of(NoteForm sent, Credential credential, String by) {
        CredentialNote before = credential.note();
        SecretFacts facts = credential.facts();
        Map<String, String> complaints = new HashMap<>();
        Provider provider = facts == null && sent.provider() != null
                ? provider(sent.provider().strip(), complaints)
                : before.provider();
        LocalDate endsOn = (facts == null || facts.ends() == null) && sent.endsOn() != null
                ? day(sent.endsOn().strip(), complaints)
                : credential.isNoteCurrent() ? before.endsOn() : null;
        String owner = text("owner", PlainText.of(sent.owner()), OWNER, complaints);
        String note = text("note", lines(sent.note()), TEXT, complaints);
        String typedDay = Objects.requireNonNullElse(sent.endsOn(), "").strip();
        NoteForm again = new NoteForm(
                provider == null ? "" : provider.code(),
                HARMLESS_DAY.matcher(typedDay).matches() ? typedDay : "",
                owner,
                note,
                NoteForm.seen(before));
        return new NoteIntake(new CredentialNote(provider, endsOn, owner, note, null, by), again, complaints);
    }

    boolean mayBeKept() {
        return complaints.isEmpty();
    }

    private static @Nullable Provider provider(String code, Map<String, String> complaints) {
        Provider provider = Provider.of(code);
        if (provider == null && !code.isEmpty()) {
            complaints.put("provider", "Choose one of the providers, or “not known”.");
        }
        return provider;
    }

    private static @Nullable LocalDate day(String text, Map<String, String> complaints) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = DAY.matcher(text).matches() ? LocalDate.parse(text) : null;
            if (day == null) {
                complaints.put("endsOn", "Enter a day as year, month and day, such as 2026-11-24.");
            } else if (day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR) {
                complaints.put("endsOn", "Enter a year from %d to %d.".formatted(EARLIEST_YEAR, LATEST_YEAR));
            }
            return day;
        } catch (DateTimeException notInTheCalendar) {
            complaints.put("endsOn", "The calendar has no such day. Enter one such as 2026-11-24.");
            return null;
        }
    }

    private static String text(String field, String text, int longest, Map<String, String> complaints) {
        if (text.length() > longest) {
            complaints.put(field, "Use at most %,d characters.".formatted(longest));
        }
        if (text.length() <= CUT && SecretsInText.areIn(text)) {
            complaints.put(field, "Notes must not hold secrets. What was typed here was not kept.");
            return "";
        }
        return text.length() <= CUT ? text : "";
    }

    private static String lines(@Nullable String text) {
        String unix = LINE_END.matcher(text == null ? "" : text).replaceAll("\n");
        return UNFIT.matcher(unix).replaceAll("").strip();
    }
}
