package dev.maxarportal.signin;

import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarportal.Page;
import dev.maxarportal.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** At most five attempts a minute per user name and per address; the visitors of these tests share one address. */
class PasswordAttemptsTests extends PasswordVisits {

    private static final String TOO_OFTEN =
            "There were too many attempts in the last minute. Nothing was sent to Maxar. Wait a minute before you try again.";
    private static final String HERE = "192.0.2.1";

    @Autowired
    PasswordAttempts attempts;

    @Test
    void sixthAttemptInAMinuteIsNotPassedOnWhicheverNamesAndSessionsTheOthersHad() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(words(new Visitor(port).enterPassword("nobody" + attempt, "wrong")))
                    .doesNotContain(TOO_OFTEN);
        }
        HttpResponse<String> page = visitor.enterPassword(ADA, "sandbox");
        assertThat(words(page)).contains(TOO_OFTEN);
        assertThat(page.body())
                .contains("role=\"alert\"", "value=\"" + ADA + "\"")
                .doesNotContain("\"sandbox\"");
        assertThat(tokenRequests()).isEqualTo(5);
        assertThat(visitor.get("/usage").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void refusedAttemptIsAllowedAgainAMinuteLaterHoweverOftenItWasRepeatedMeanwhile() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            visitor.enterPassword("nobody" + attempt, "wrong");
        }
        clock.forward(Duration.ofSeconds(30));
        assertThat(words(visitor.enterPassword(ADA, "sandbox"))).contains(TOO_OFTEN);
        assertThat(words(visitor.enterPassword(ADA, "sandbox"))).contains(TOO_OFTEN);
        clock.forward(Duration.ofSeconds(31));
        assertThat(words(visitor.enterPassword(ADA, "sandbox"))).contains("Ada Admin");
    }

    @Test
    void successfulAttemptsCountAsWell() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(words(new Visitor(port).enterPassword(ADA, "sandbox"))).contains("Ada Admin");
        }
        assertThat(words(visitor.enterPassword(ADA, "sandbox"))).contains(TOO_OFTEN);
    }

    @Test
    void blankAttemptsDoNotCount() {
        for (int attempt = 1; attempt <= 6; attempt++) {
            visitor.enterPassword(ADA, "");
        }
        assertThat(words(visitor.enterPassword(ADA, "sandbox"))).contains("Ada Admin");
    }

    @Test
    void signInAtMaxarsOwnPageIsNeverCounted() {
        for (int attempt = 1; attempt <= 6; attempt++) {
            visitor.enterPassword("nobody" + attempt, "wrong");
        }
        assertThat(words(visitor.signIn(ADA))).contains("Ada Admin");
    }

    @Test
    void oneNameIsCountedFromAllAddressesTogether() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(attempts.begin(ADA, "192.0.2." + attempt)).isNotNull();
        }
        assertThat(attempts.begin(ADA, "192.0.2.6")).isNull();
        assertThat(attempts.begin(UMA, "192.0.2.6")).isNotNull();
        clock.forward(Duration.ofSeconds(61));
        assertThat(attempts.begin(ADA, "192.0.2.6")).isNotNull();
    }

    @Test
    void oneAddressIsCountedForAllNamesTogether() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(attempts.begin("name " + attempt, HERE)).isNotNull();
        }
        assertThat(attempts.begin("name 6", HERE)).isNull();
        assertThat(attempts.begin("name 6", "2001:db8::1")).isNotNull();
    }

    @Test
    void nameInCapitalsOrWithSpacesIsTheSameName() {
        for (String spelled :
                List.of(ADA, "ADA@EXAMPLE.COM", " Ada@Example.com", "ada@example.com\t", "aDA@example.com")) {
            assertThat(attempts.begin(spelled, spelled)).isNotNull();
        }
        assertThat(attempts.begin("  ADA@example.COM ", HERE)).isNull();
    }

    @Test
    void capitalsDoNotHideAWrongPasswordFromTheWarning() {
        visitor.enterPassword(ADA, "wrong");
        assertThat(words(visitor.enterPassword(" ADA@example.com", "wrong"))).contains("Maxar suspends a user");
    }

    /** Anybody can send a longer one where a proxy passes on what it was told. */
    @Test
    void addressOfAnyLengthIsCounted() {
        String address = "forwarded".repeat(50);
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(attempts.begin("name " + attempt, address)).isNotNull();
        }
        assertThat(attempts.begin("name 6", address)).isNull();
    }

    @Test
    void namesAndAddressesAreNotKeptReadable() {
        attempts.begin(ADA, HERE);
        assertThat(database.sql("SELECT * FROM sign_in_attempt")
                        .query()
                        .singleRow()
                        .values())
                .noneMatch(value ->
                        value.toString().contains("ada") || value.toString().contains(HERE));
    }

    @Test
    void noMoreThanFiveOfManyAttemptsAtTheSameMomentAreMade() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> running = IntStream.range(0, 20)
                    .mapToObj(number -> threads.submit(() -> attempts.begin(ADA, HERE) != null))
                    .toList();
            threads.close();
            assertThat(running.stream().filter(Future::resultNow)).hasSizeLessThanOrEqualTo(5);
        }
        assertThat(SANDBOX.traffic().all()).isEmpty();
    }

    @Test
    void attemptsAreForgottenAfterADay() {
        attempts.wrong(attempts.begin(ADA, HERE));
        clock.forward(Duration.ofHours(23));
        attempts.forgetOldOnes();
        assertThat(attempts.wrong(attempts.begin(ADA, HERE))).isEqualTo(2);
        clock.forward(Duration.ofHours(25));
        attempts.forgetOldOnes();
        assertThat(attempts.wrong(attempts.begin(ADA, HERE))).isEqualTo(1);
    }

    private static String words(HttpResponse<String> page) {
        return new Page(page.body()).words();
    }
}
