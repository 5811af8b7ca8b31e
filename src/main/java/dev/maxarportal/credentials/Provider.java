package dev.maxarportal.credentials;

import org.jspecify.annotations.Nullable;

/** Where a credential leads; each provider has its own kind of secret. */
public enum Provider {
    AZURE("azure", "Azure Blob Storage", "azure_blob_storage", "container"),
    GCS("gcs", "Google Cloud Storage", "google_cloud_storage", "bucket");

    private final String code;
    private final String label;
    private final String orderKey;
    private final String containerKey;

    Provider(String code, String label, String orderKey, String containerKey) {
        this.code = code;
        this.label = label;
        this.orderKey = orderKey;
        this.containerKey = containerKey;
    }

    /** As the form names it. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** As an order names it. */
    String orderKey() {
        return orderKey;
    }

    /** As an order names the place in it. */
    String containerKey() {
        return containerKey;
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
