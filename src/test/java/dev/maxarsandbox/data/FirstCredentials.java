package dev.maxarsandbox.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The 120 storage credentials of a fresh sandbox: more than one page, for both clouds. */
final class FirstCredentials {

    private static final List<String> PLACES = List.of("delivery", "archive", "north", "team_b", "QA", "mirror");

    private FirstCredentials() {}

    static List<SandboxCredential> asOf(Instant now) {
        return IntStream.rangeClosed(1, 120)
                .mapToObj(number -> credential(number, now))
                .toList();
    }

    private static SandboxCredential credential(int number, Instant now) {
        boolean azure = number % 3 != 0;
        String place = PLACES.get(number % PLACES.size());
        Instant created = now.truncatedTo(SECONDS).minus(3L * number, DAYS).minus(number, HOURS);
        Instant modified = number % 4 == 0 ? created.plus(number, HOURS) : created;
        return new SandboxCredential(
                "%s-%s-%03d".formatted(azure ? "azure" : "gcs", place, number),
                azure ? sasAddress(number, place, now) : serviceAccount(number),
                description(number, place),
                created,
                modified);
    }

    /** Among them are some that have ended, some that end soon, and some whose end only a stored access policy tells. */
    private static String sasAddress(int number, String place, Instant now) {
        String life = number % 10 == 7
                ? "si=delivery-policy"
                : "sp=cw&se=" + DateForm.SECONDS.write(now.plus(4L * number - 20, DAYS));
        return "https://examplestore.blob.core.windows.net/%s?sv=2022-11-02&sr=c&spr=https&%s&sig=SANDBOXSIG%s"
                .formatted(place.toLowerCase(Locale.ROOT).replace('_', '-'), life, new Noise("sas", number).text(34));
    }

    private static String serviceAccount(int number) {
        String json = """
                {"type":"service_account","project_id":"example-%1$d","private_key_id":"%1$040x",\
                "private_key":"-----BEGIN PRIVATE KEY-----\\nSANDBOXGCS%2$s\\n-----END PRIVATE KEY-----\\n",\
                "client_email":"delivery@example-%1$d.iam.gserviceaccount.com","client_id":"1000000000000%1$08d"}
                """.formatted(number, new Noise("gcs", number).text(60));
        return Base64.getEncoder().encodeToString(json.strip().getBytes(UTF_8));
    }

    private static @Nullable String description(int number, String place) {
        return switch (number % 5) {
            case 0 -> null;
            case 1 -> "";
            case 2 -> "container for " + place;
            case 3 -> "Bucket of the " + place + " team, written by the ordering job every night; ask before replacing";
            default -> "no " + number;
        };
    }
}
