package dev.maxarportal.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maxarportal.settings.InvalidSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTests {

    @TempDir
    Path temp;

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void keyIsMadeOnce() throws IOException {
        SecretKey made = KeyFile.in(temp);
        assertThat(made.getEncoded()).hasSize(32);
        assertThat(KeyFile.in(temp)).isEqualTo(made);
        try (var files = Files.list(temp)) {
            assertThat(files).containsExactly(temp.resolve("session.key"));
        }
    }

    @Test
    void everyFolderHasAKeyOfItsOwn() {
        assertThat(KeyFile.in(temp.resolve("a"))).isNotEqualTo(KeyFile.in(temp.resolve("b")));
    }

    @Test
    void onlyTheOwnerMayReadTheKeyAndEnterAFolderThatWasMadeForIt() throws IOException {
        Path folder = temp.resolve("new/data");
        KeyFile.in(folder);
        assertThat(rights(folder.resolve("session.key"))).isEqualTo("rw-------");
        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(rights(temp.resolve("new"))).isEqualTo("rwx------");
    }

    @RepeatedTest(20)
    void startsAtTheSameMomentComeToTheSameKey() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService starts = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SecretKey>> keys = IntStream.range(0, 8)
                    .mapToObj(n -> starts.submit(() -> {
                        go.await();
                        return KeyFile.in(temp.resolve("data"));
                    }))
                    .toList();
            go.countDown();
            assertThat(keys).extracting(Future::get).containsOnly(KeyFile.in(temp.resolve("data")));
        }
    }

    @Test
    void keyOfAnAdministratorsOwnMakingIsTaken() throws IOException {
        Files.writeString(temp.resolve("session.key"), "00".repeat(32) + "\n");
        assertThat(KeyFile.in(temp).getEncoded()).containsOnly(0);
    }

    @Test
    void fileWithoutAKeyIsToldInOneSentenceAndLeftAlone() throws IOException {
        Path file = temp.resolve("session.key");
        for (byte[] content : List.of(new byte[0], "changeme".getBytes(), new byte[] {(byte) 0xff, 0, (byte) 0xfe})) {
            Files.write(file, content);
            assertThatThrownBy(() -> KeyFile.in(temp))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessage("The key file session.key beside the database holds no key.");
            assertThat(file).hasBinaryContent(content);
        }
    }

    @Test
    void folderThatCannotBeMadeIsToldInOneSentence() throws IOException {
        Path inTheWay = Files.createFile(temp.resolve("data"));
        assertThatThrownBy(() -> KeyFile.in(inTheWay))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage(
                        "The key file session.key can be neither read nor made in the folder of SPRING_DATASOURCE_URL.");
    }
}
