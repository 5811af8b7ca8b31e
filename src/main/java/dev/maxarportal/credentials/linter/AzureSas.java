package dev.maxarportal.credentials.linter;

import static dev.maxarportal.credentials.Severity.ERROR;

import dev.maxarportal.credentials.Finding;
import dev.maxarportal.maxar.Secret;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what should be the SAS URL of an Azure container. Maxar is sent the text as it was copied, but for what stood around
 * it. A SAS may be of any kind that Azure has.
 */
final class AzureSas {

    private final List<String> suffixes;
    private final Clock clock;
    private final List<SasRule> rulesForUrls;
    private final List<SasRule> rulesForSas;

    AzureSas(List<String> suffixes, Clock clock) {
        this.suffixes = suffixes;
        this.clock = clock;
        this.rulesForUrls = List.of(new SasHost(), new SasContainer(), new SasQuery(), new SasSignature());
        this.rulesForSas =
                List.of(new SasEnd(clock), new SasBeginning(clock), new SasScope(), new SasRights(), new SasLimits());
    }

    Inspection read(HandedIn handedIn) {
        String text = handedIn.trimmed();
        Finding mistake = mistake(text);
        SasUrl url = SasUrl.of(text);
        if (mistake != null || url == null) {
            return Inspection.refused(handedIn.field(), mistake == null ? noUrl() : mistake);
        }
        Sas sas = new Sas(url, suffixes, clock.instant());
        Findings found = new Findings(SasMend.anew(sas));
        if (!url.scheme.equals("https")) {
            found.add(
                    ERROR,
                    "sas-not-https",
                    "The URL must begin with https://; over anything else the secret could be read on its way.",
                    "Write https:// at the beginning; the rest stays.");
        }
        handedIn.tellOfQuotes(found);
        rulesForUrls.forEach(rule -> rule.look(sas, found));
        if (sas.isSas()) {
            rulesForSas.forEach(rule -> rule.look(sas, found));
        }
        return Inspection.of(handedIn.field(), found, sas.facts(Fingerprint.of(text)), Secret.of(text));
    }

    /** What keeps the text from being read as a URL at all. */
    private static @Nullable Finding mistake(String text) {
        Finding other = Mistaken.forSas(text);
        return other == null ? SasText.fault(text) : other;
    }

    private Finding noUrl() {
        return new Finding(
                ERROR,
                "sas-no-url",
                "This is not a URL. A SAS URL begins with https:// and holds sig=.",
                SasMend.anew(LocalDate.now(clock)));
    }
}
