package dev.maxarportal.credentials;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

import dev.maxarportal.StillPortal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** What Maxar told or did is not lost to the caller because it cannot be remembered. */
class ForgetfulMemoryTests {

    private static final Instant NOW = StillPortal.NOW;

    static List<RuntimeException> nothingFailsForWantOfTheDatabase() {
        return List.of(
                new DataAccessResourceFailureException("disk full"),
                new CannotCreateTransactionException("no connection"));
    }

    @ParameterizedTest
    @MethodSource
    void nothingFailsForWantOfTheDatabase(RuntimeException failure) {
        TransactionOperations transactions = mock(TransactionOperations.class);
        willThrow(failure).given(transactions).executeWithoutResult(any());
        MemoryTables tables = mock(MemoryTables.class);
        given(tables.written(any(), any(), any(), any())).willReturn(false);
        willThrow(failure).given(tables).missing(any(), any(), any());
        willThrow(failure).given(tables).listDoubted(any());
        willThrow(failure).given(tables).deleted(any(), any(), any(), any());
        CredentialMemory memory =
                new CredentialMemory(mock(KnownCredentials.class), tables, mock(RegisteredSecrets.class), transactions);
        Credential credential = SomeCredentials.plain("a");

        assertThatNoException().isThrownBy(() -> {
            memory.seen("account", List.of(credential), true, Map.of(), NOW);
            memory.seen("account", credential, null, NOW);
            memory.absent("account", "a", NOW);
            memory.written("account", "a", "", NOW);
            memory.doubted("account");
            memory.deleted("account", "a", "Ada Admin", NOW);
        });
    }
}
