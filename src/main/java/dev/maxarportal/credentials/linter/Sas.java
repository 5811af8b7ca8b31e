package dev.maxarportal.credentials.linter;

import dev.maxarportal.credentials.AzureFacts;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A SAS URL that was taken apart, as the rules look at it. */
final class Sas {

    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9]{3,24}");
    private static final Pattern CONTAINER = Pattern.compile("\\$root|\\$web|[a-z0-9](?:-?[a-z0-9])*+");
    private static final Pattern POLICY = Pattern.compile("[\\w .~-]{1,64}");
    private static final Pattern RIGHTS = Pattern.compile("[a-z]{1,30}");
    private static final int SHORTEST_CONTAINER = 3;
    private static final int LONGEST_CONTAINER = 63;

    final SasUrl url;
    final SasParameters parameters;
    final SasKind kind;
    final Instant now;
    private final List<String> suffixes;

    Sas(SasUrl url, List<String> suffixes, Instant now) {
        this.url = url;
        this.parameters = new SasParameters(url.query);
        this.kind = SasKind.of(parameters);
        this.suffixes = suffixes;
        this.now = now;
    }

    /** The end of the host's name, as far as it is one that leads to blobs; null when it is not. */
    @Nullable
    String suffix() {
        return suffixes.stream().filter(url.host()::endsWith).findFirst().orElse(null);
    }

    /** What stands before the end of the host's name. */
    String label() {
        String suffix = suffix();
        return suffix == null ? "" : url.host().substring(0, url.host().length() - suffix.length());
    }

    /** Empty when the host does not tell a storage account. */
    String account() {
        return ACCOUNT.matcher(label()).matches() ? label() : "";
    }

    /** The path without slashes at its ends, decoded; null when that cannot be done. */
    @Nullable
    String path() {
        String path = PercentEncoding.decoded(url.path);
        if (path == null) {
            return null;
        }
        int start = 0;
        int end = path.length();
        while (start < end && path.charAt(start) == '/') {
            start++;
        }
        while (end > start && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(start, end);
    }

    /** Empty when the path does not begin with the name of a container. */
    String container() {
        String path = path();
        String first = path == null ? "" : path.split("/", 2)[0];
        boolean fits = first.length() >= SHORTEST_CONTAINER && first.length() <= LONGEST_CONTAINER;
        return fits && CONTAINER.matcher(first).matches() ? first : "";
    }

    /** Whether there is anything of a SAS; a plain address lacks all of it at once. */
    boolean isSas() {
        return Stream.of("sig", "sv", "se", "sp", "si").anyMatch(parameters::has);
    }

    /** Whether a stored access policy may tell what the SAS does not: only that of a service SAS can. */
    boolean hasPolicy() {
        return kind == SasKind.SERVICE && parameters.has("si");
    }

    /** When it ends, by itself or with the key that signed it; null when it does not tell. */
    @Nullable
    Instant ends() {
        Instant ends = SasTime.read(parameters.value("se"));
        Instant keyEnds = SasTime.read(parameters.value("ske"));
        return ends == null || keyEnds != null && keyEnds.isBefore(ends) ? keyEnds : ends;
    }

    @Nullable
    Instant begins() {
        Instant begins = SasTime.read(parameters.value("st"));
        Instant keyBegins = SasTime.read(parameters.value("skt"));
        return begins == null || keyBegins != null && keyBegins.isAfter(begins) ? keyBegins : begins;
    }

    AzureFacts facts(String fingerprint) {
        String policy = parameters.text("si");
        String rights = parameters.text("sp");
        return new AzureFacts(
                account(),
                container(),
                POLICY.matcher(policy).matches() ? policy : null,
                RIGHTS.matcher(rights).matches() ? rights : "",
                begins(),
                ends(),
                fingerprint);
    }
}
