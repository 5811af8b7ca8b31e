package dev.maxarportal.credentials;

import static dev.maxarportal.credentials.SomeCredentials.CREATED;
import static dev.maxarportal.credentials.SomeCredentials.azure;
import static dev.maxarportal.credentials.SomeCredentials.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.PortalTest;
import dev.maxarportal.StillPortal;
import dev.maxarportal.expiry.ExpiryState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database says of ends agrees with what a credential says of itself. */
@PortalTest
class KnownEndsTests {

    private static final Instant NOW = StillPortal.NOW;
    private static final Instant BEFORE = CREATED.minusSeconds(60);
    private static final Instant LONG_BEFORE = CREATED.minus(Duration.ofDays(1));
    private static final List<@Nullable Instant> ENDS =
            Arrays.asList(null, NOW.minusSeconds(1), NOW, NOW.plusSeconds(1), in(14), in(14).plusMillis(1), in(100));
    private static final List<@Nullable String> DAYS =
            Arrays.asList(null, "2026-03-09", "2026-03-10", "2026-03-11", "2026-03-24", "2026-03-25");

    @Autowired
    private CredentialMemory memory;

    @Autowired
    private KnownCredentials known;

    @Autowired
    private RegisteredSecrets secrets;

    @Autowired
    private JdbcClient database;

    private final String account = UUID.randomUUID().toString();

    @BeforeEach
    @AfterEach
    void forget() {
        for (String table : List.of("known_credential", "credential_secret", "credential_note")) {
            database.sql("DELETE FROM " + table).update();
        }
    }

    @Test
    void countsOfAllKindsOfEndsAgreeWithTheStates() {
        registerAllKinds();
        List<Credential> all = known.there(account);
        assertThat(all).hasSizeGreaterThan(300);
        for (ExpiryState state : List.of(ExpiryState.EXPIRED, ExpiryState.SOON)) {
            assertThat(all).anyMatch(one -> one.state() == state);
        }
        assertThat(known.countEndedBy(NOW)).isEqualTo(count(all, ExpiryState.EXPIRED));
        assertThat(known.countEndedBy(in(14)) - known.countEndedBy(NOW)).isEqualTo(count(all, ExpiryState.SOON));
    }

    @Test
    void endingAreThoseThatSayThatTheyEndThenInTheirOrder() {
        registerAllKinds();
        List<Credential> ending = known.ending(account, NOW.minus(Duration.ofDays(7)), in(14));
        assertThat(ending)
                .hasSameSizeAs(known.there(account).stream()
                        .filter(one -> one.ends() != null && !one.ends().isAfter(in(14)))
                        .toList());
        assertThat(ending).extracting(Credential::ends).isSorted();
        assertThat(known.ending("another", NOW, in(14))).isEmpty();
    }

    @Test
    void oneThatIsGoneCountsNoMore() {
        register("deleted", azure(NOW.plusSeconds(1), BEFORE, CREATED), null, BEFORE, CREATED);
        register("missing", azure(NOW.plusSeconds(1), BEFORE, CREATED), null, BEFORE, CREATED);
        memory.deleted(account, "deleted", "Ada", NOW);
        memory.absent(account, "missing", NOW);
        assertThat(known.countEndedBy(in(14))).isZero();
        assertThat(known.ending(account, NOW, in(14))).isEmpty();
    }

    private void registerAllKinds() {
        List<Credential> list = new ArrayList<>();
        for (Instant ends : ENDS) {
            for (RegisteredSecret secret : List.of(
                    azure(ends, BEFORE, null),
                    azure(ends, LONG_BEFORE, null),
                    azure(ends, BEFORE, CREATED),
                    azure(ends, BEFORE, BEFORE))) {
                for (String day : DAYS) {
                    for (Instant noted : List.of(BEFORE.minusSeconds(1), BEFORE, CREATED, NOW)) {
                        for (Instant modified : Arrays.asList(CREATED, null)) {
                            list.add(register("c" + list.size(), secret, day, noted, modified));
                        }
                    }
                }
            }
        }
    }

    private Credential register(
            String name, RegisteredSecret secret, @Nullable String day, Instant noted, @Nullable Instant modified) {
        secrets.keep(account, name, secret);
        if (day != null) {
            note(name, day, noted);
        }
        Credential credential = told(name, "", modified);
        memory.seen(account, credential, null, CREATED);
        return credential;
    }

    /** With the time that is wanted, where the repository would take the time of day. */
    private void note(String name, String day, Instant changed) {
        database.sql("""
                        INSERT INTO credential_note (account, name, ends_on, owner, note, changed_at, changed_by)
                        VALUES (?, ?, ?, '', '', ?, 'Ada')""")
                .params(account, name, LocalDate.parse(day), OffsetDateTime.ofInstant(changed, ZoneOffset.UTC))
                .update();
    }

    private static long count(List<Credential> all, ExpiryState state) {
        return all.stream().filter(one -> one.state() == state).count();
    }

    private static Instant in(int days) {
        return NOW.plus(Duration.ofDays(days));
    }
}
