package dev.maxarportal.credentials;

import org.jspecify.annotations.Nullable;

/** Where a credential leads; each provider has its own kind of secret. */
public enum Provider {
    AZURE("azure", "Azure Blob Storage"),
    GCS("gcs", "Google Cloud Storage");

    private final String code;
    private final String label;

    Provider(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As the form names it. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The provider with that code; null when there is none. */
    public static @Nullable Provider of(@Nullable String code) {
        for (Provider provider : values()) {
            if (provider.code.equals(code)) {
                return provider;
            }
        }
        return null;
    }
}
