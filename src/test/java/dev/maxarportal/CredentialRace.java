package dev.maxarportal;

import static dev.maxarportal.Person.ADA;
import static dev.maxarportal.SandboxTest.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maxarsandbox.traffic.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Two administrators who have seen the same credential replace it at the same moment, at two replicas of the portal. */
final class CredentialRace {

    private static final String NAME = "azure-archive-001";

    private final List<Walker> administrators;

    CredentialRace(int first, int second) {
        administrators = Stream.of(first, second)
                .map(port -> new Walker("http://localhost:" + port))
                .toList();
        administrators.forEach(administrator -> administrator.signIn(ADA));
    }

    /** Several times in a row, so that Maxar’s time of the last change, which has whole seconds, does not tell them apart. */
    void oneWritesAndTheOtherSeesWhatWasWritten() {
        for (int round = 1; round <= 3; round++) {
            List<Entry> entries = Stream.of(1, 2).map(number -> entry(number)).toList();
            SANDBOX.traffic().clear();
            List<String> answers = atOnce(entries);
            assertThat(SANDBOX.traffic()
                            .count(request -> request.service() == Service.ARD
                                    && request.method().equals("PUT")))
                    .as("writes in round %s", round)
                    .isEqualTo(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.contains(NAME + " was replaced."))
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.contains("meanwhile") && answer.contains("Nothing was written."))
                    .hasSize(1);
        }
    }

    /** The form of one of the two, filled in and agreed to after the question. */
    private Entry entry(int number) {
        Walker administrator = administrators.get(number - 1);
        String secret = StorageSecrets.sas("box-" + number, Duration.ofDays(300));
        String question = CredentialForms.of(administrator).send(NAME, "azure", secret, Map.of());
        assertThat(question).contains("nothing was changed so far");
        return new Entry(administrator, secret, CredentialForms.agreed(question, NAME, Map.of()));
    }

    private static List<String> atOnce(List<Entry> entries) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> running =
                    entries.stream().map(entry -> threads.submit(entry::send)).toList();
            threads.close();
            return running.stream().map(Future::resultNow).toList();
        }
    }

    private record Entry(Walker administrator, String secret, Map<String, String> agreed) {

        String send() {
            return CredentialForms.of(administrator).send(NAME, "azure", secret, agreed);
        }
    }
}
