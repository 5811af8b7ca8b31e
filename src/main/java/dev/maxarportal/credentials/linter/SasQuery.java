package dev.maxarportal.credentials.linter;

import static dev.maxarportal.credentials.Severity.ERROR;
import static dev.maxarportal.credentials.Severity.NOTE;
import static dev.maxarportal.credentials.Severity.WARNING;

import java.util.Set;

/** The query must be in the form in which Azure gave it. */
final class SasQuery implements SasRule {

    private static final Set<String> KNOWN = Set.of(
            "sv", "ss", "srt", "sr", "sp", "st", "se", "spr", "sip", "sig", "si", "ses", "skoid", "sktid", "skt", "ske",
            "sks", "skv", "saoid", "suoid", "scid", "sdd", "sduoid", "skdutid", "rscc", "rscd", "rsce", "rscl", "rsct",
            "tn", "spk", "srk", "epk", "erk");
    private static final Set<String> OF_REQUESTS = Set.of(
            "restype", "comp", "timeout", "snapshot", "versionid", "prefix", "delimiter", "marker", "maxresults");

    @Override
    public void look(Sas sas, Findings found) {
        SasParameters parameters = sas.parameters;
        if (parameters.isEncodedTwice()) {
            found.addAnew(ERROR, "sas-encoded-twice", Mistaken.ENCODED_TWICE, Mistaken.ENCODED_TWICE_MEND);
        }
        if (parameters.isDamaged()) {
            found.addAnew(
                    ERROR,
                    "sas-encoding",
                    "A “%” in the URL is not followed by two hex digits: a part of it was lost.",
                    "Copy the whole URL again.");
        }
        if (parameters.isRepeated()) {
            found.addAnew(
                    ERROR,
                    "sas-repeated",
                    "A part of the SAS is there twice, so nobody can tell which one counts.",
                    "Two URLs may have been joined: copy one of them.");
        }
        if (sas.url.hasFragment) {
            found.addAnew(
                    ERROR,
                    "sas-fragment",
                    "The URL holds a “#”. What follows it is never sent, and a SAS has none.",
                    "Copy the URL again as Azure shows it.");
        }
        if (sas.url.query.indexOf('+') >= 0) {
            found.add(
                    WARNING,
                    "sas-plus",
                    "A “+” in the URL is not encoded. Many programs read it as a space, which makes the signature or a time wrong.",
                    "Write %2B for each “+” after the “?”, or copy the URL again as Azure shows it.");
        }
        if (parameters.isInOtherCase()) {
            found.add(
                    WARNING,
                    "sas-capitals",
                    "Names of the SAS’s parts are in capital letters; Azure writes them small.",
                    "Copy the URL again as Azure shows it.");
        }
        if (!parameters.isEncodedTwice()) {
            others(parameters.names(), found);
        }
    }

    private static void others(Set<String> names, Findings found) {
        if (names.stream().anyMatch(OF_REQUESTS::contains)) {
            found.add(
                    WARNING,
                    "sas-request",
                    "The URL holds parts of a request, such as restype or comp, besides the SAS.",
                    "Take them out, each with the “&” beside it.");
        }
        if (!KNOWN.containsAll(names)
                && names.stream().anyMatch(name -> !KNOWN.contains(name) && !OF_REQUESTS.contains(name))) {
            found.add(
                    NOTE,
                    "sas-unknown-part",
                    "The URL holds a part that this portal does not know. Azure may have added it lately.",
                    "Look whether the URL is as Azure shows it.");
        }
    }
}
