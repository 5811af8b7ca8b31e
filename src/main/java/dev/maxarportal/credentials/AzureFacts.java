package dev.maxarportal.credentials;

import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a shared access signature (SAS) for a container of Azure Blob Storage.
 *
 * @param account the storage account, which is the first part of the host
 * @param policy the stored access policy that it refers to ({@code si}); null when it stands alone
 * @param rights the letters of {@code sp}; empty when only the policy tells them
 * @param begins {@code st}
 * @param ends {@code se}; null when only the policy tells it
 */
public record AzureFacts(
        String account,
        String container,
        @Nullable String policy,
        String rights,
        @Nullable Instant begins,
        @Nullable Instant ends,
        String fingerprint)
        implements SecretFacts {

    @Override
    public Provider provider() {
        return Provider.AZURE;
    }

    /** Such as {@code create (c), write (w)}; empty when only the policy tells. */
    public String rightsInWords() {
        return rights.codePoints()
                .mapToObj(letter -> AzureRight.inWords(Character.toString(letter)))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String place() {
        return account + "/" + container;
    }
}
