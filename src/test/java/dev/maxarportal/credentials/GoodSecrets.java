package dev.maxarportal.credentials;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** Secrets against which nothing speaks, made up for tests. */
public final class GoodSecrets {

    private static final String PRIVATE_KEY = privateKey();

    private GoodSecrets() {}

    /** A SAS URL that ends in sixty days, and whose signature begins with the mark. */
    public static String sas(String container, String mark) {
        String signature = (mark + "A".repeat(43)).substring(0, 43) + "%3D";
        Instant end = Instant.now().plus(60, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        return "https://examplestore.blob.core.windows.net/" + container + "?sv=2024-11-04&spr=https&se=" + end
                + "&sr=c&sp=cw&sig=" + signature;
    }

    /** The JSON file of a Google service account. */
    public static String googleKey(String project) {
        return """
                {"type": "service_account", "project_id": "%s", "private_key_id": "%s",
                 "private_key": "%s", "client_email": "robot@%s.iam.gserviceaccount.com"}
                """.formatted(project, "0123456789abcdef0123456789abcdef01234567", PRIVATE_KEY, project);
    }

    /** A part of the private key in each of these files. */
    public static String partOfPrivateKey() {
        return PRIVATE_KEY.substring(100, 140);
    }

    private static String privateKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            String lines = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(key)
                    .replace("\n", "\\n");
            return "-----BEGIN PRIVATE KEY-----\\n" + lines + "\\n-----END PRIVATE KEY-----\\n";
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
