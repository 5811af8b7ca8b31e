package dev.maxarportal.sessions;

import dev.maxarportal.settings.InvalidSettingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;

/** The key that the portal made for itself, in a file beside the embedded database that only its owner can read. */
final class KeyFile {

    static final String NAME = "session.key";

    private KeyFile() {}

    /**
     * The key in that folder, which is made if there is none.
     *
     * @throws InvalidSettingException when the file can be neither read nor made
     */
    static synchronized SecretKey in(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                make(folder, file);
            }
            byte[] bytes = SessionKey.encoded(
                    Files.readString(file, StandardCharsets.ISO_8859_1).strip());
            if (bytes == null) {
                throw new InvalidSettingException(
                        "The key file " + NAME + " beside the database holds no key.",
                        "Delete it, and a new one is made: everybody signs in again. Or set PORTAL_SESSION_KEY.");
            }
            return SessionKey.aes(bytes);
        } catch (IOException failed) {
            throw new InvalidSettingException(
                    "The key file " + NAME + " can be neither read nor made in the folder of SPRING_DATASOURCE_URL.",
                    "Let the portal write to that folder, or set PORTAL_SESSION_KEY.");
        }
    }

    private static void make(Path folder, Path file) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, ownerOnly(folder.getRoot(), "rwx------"));
        }
        byte[] bytes = new byte[SessionKey.BYTES];
        new SecureRandom().nextBytes(bytes);
        // With its rights from the first moment, and under its name only when it is whole: another start may look for
        // it.
        Path draft = Files.createTempFile(folder, NAME, null, ownerOnly(folder, "rw-------"));
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(bytes));
            Files.move(draft, file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // Another start was quicker; its key counts.
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** No attribute where the file system has no such rights, as on Windows, where the folder's rights are inherited. */
    private static FileAttribute<?>[] ownerOnly(Path place, String rights) {
        boolean posix = place.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
