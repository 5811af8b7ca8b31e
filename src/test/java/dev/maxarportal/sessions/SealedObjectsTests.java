package dev.maxarportal.sessions;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

class SealedObjectsTests {

    private static final Note NOTE = new Note("refresh-token-of-ada");

    private final BytesEncryptor seal = seal((byte) 1);
    private final ConversionService objects = objects(seal);
    private final byte[] sealed = sealed(objects, NOTE);

    static BytesEncryptor seal(byte key) {
        byte[] bytes = new byte[SessionKey.BYTES];
        Arrays.fill(bytes, key);
        return new SessionsConfiguration().sessionSeal(SessionKey.aes(bytes));
    }

    private static ConversionService objects(BytesEncryptor seal) {
        return new SealedObjects(seal, SealedObjectsTests.class.getClassLoader());
    }

    private static byte[] sealed(ConversionService objects, Object object) {
        byte[] bytes = objects.convert(object, byte[].class);
        assertThat(bytes).isNotNull();
        return bytes;
    }

    private @Nullable Object opened(byte[] bytes) {
        return objects.convert(bytes, Object.class);
    }

    @Test
    void whatWasSealedIsReadAgain() {
        assertThat(opened(sealed)).isEqualTo(NOTE);
    }

    @Test
    void sealedBytesTellNothingAndAreNeverTheSame() {
        assertThat(new String(sealed)).doesNotContain("refresh-token").doesNotContain("Note");
        assertThat(sealed(objects, NOTE)).isNotEqualTo(sealed);
    }

    @Test
    void sealOfAnotherKeyCountsAsAbsent() {
        assertThat(objects(seal((byte) 2)).convert(sealed, Object.class)).isNull();
    }

    @Test
    void everyTamperedByteIsNoticed() {
        assertThat(IntStream.range(0, sealed.length)).allSatisfy(place -> {
            byte[] tampered = sealed.clone();
            tampered[place] ^= 1;
            assertThat(opened(tampered)).isNull();
        });
    }

    @Test
    void bytesThatWereNeverSealedAreNotDeserialized() {
        assertThat(opened(new SerializingConverter().convert(NOTE))).isNull();
        assertThat(opened(new byte[0])).isNull();
        assertThat(opened(new byte[17])).isNull();
        assertThat(opened(Arrays.copyOf(sealed, sealed.length - 1))).isNull();
    }

    @Test
    void classThatNoLongerExistsCountsAsAbsent() {
        ConversionService ofAnotherVersion = new SealedObjects(seal, ClassLoader.getPlatformClassLoader());
        assertThat(ofAnotherVersion.convert(sealed, Object.class)).isNull();
        assertThat(ofAnotherVersion.convert(sealed(objects, "a text"), Object.class))
                .isEqualTo("a text");
    }

    @Test
    void classThatIsNoLongerAsItWasCountsAsAbsent() {
        byte[] now = Objects.requireNonNull(new SerializingConverter().convert(new Aged()));
        assertThat(opened(seal.encrypt(now))).isInstanceOf(Aged.class);
        String before = new String(now, ISO_8859_1).replace(Aged.class.getName() + "\0", Aged.class.getName() + "\1");
        assertThat(opened(seal.encrypt(before.getBytes(ISO_8859_1)))).isNull();
    }

    /** In a serialized object, the number of its version follows the name of its class. */
    static class Aged implements Serializable {
        private static final long serialVersionUID = 1;
    }

    record Note(String text) implements Serializable {}
}
