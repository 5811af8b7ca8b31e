package dev.maxarportal.credentials;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The key of a Google service account for tests: as Google makes them, with a private key that was made for this run. */
public final class SampleGoogleKey {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final byte[] DER = der("RSA", 2048);

    private SampleGoogleKey() {}

    /** The file as Google gives it. */
    public static String json() {
        return json(fields());
    }

    public static String json(Map<String, ?> fields) {
        return JSON.writeValueAsString(fields) + "\n";
    }

    public static Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", "service_account");
        fields.put("project_id", "example-project");
        fields.put("private_key_id", "0123456789abcdef0123456789abcdef01234567");
        fields.put("private_key", pem(DER));
        fields.put("client_email", "deliveries@example-project.iam.gserviceaccount.com");
        fields.put("client_id", "123456789012345678901");
        fields.put("auth_uri", "https://accounts.google.com/o/oauth2/auth");
        fields.put("token_uri", "https://oauth2.googleapis.com/token");
        fields.put("auth_provider_x509_cert_url", "https://www.googleapis.com/oauth2/v1/certs");
        fields.put("universe_domain", "googleapis.com");
        return fields;
    }

    /** A part of the private key as it stands in one line of the file. */
    public static String mark() {
        return Base64.getEncoder().encodeToString(DER).substring(400, 440);
    }

    public static byte[] der() {
        return DER.clone();
    }

    public static byte[] der(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }

    public static String pem(byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
    }

    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
