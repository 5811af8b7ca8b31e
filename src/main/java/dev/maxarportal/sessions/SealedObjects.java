package dev.maxarportal.sessions;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/**
 * Turns what a session holds into sealed bytes and back. What cannot be opened, because the key has changed or because a
 * newer portal has other classes, counts as absent: the person signs in again.
 */
class SealedObjects extends GenericConversionService {

    private static final Logger log = LoggerFactory.getLogger(SealedObjects.class);

    SealedObjects(BytesEncryptor seal, ClassLoader classes) {
        Converter<Object, byte[]> serialize = new SerializingConverter();
        Converter<byte[], Object> deserialize = new DeserializingConverter(classes);
        addConverter(Object.class, byte[].class, object -> seal.encrypt(serialize.convert(object)));
        Converter<byte[], @Nullable Object> opening = bytes -> open(bytes, seal, deserialize);
        addConverter(byte[].class, Object.class, opening);
    }

    private static @Nullable Object open(byte[] bytes, BytesEncryptor seal, Converter<byte[], Object> deserialize) {
        try {
            // The seal is checked before anything is deserialized, so nothing foreign ever is.
            return deserialize.convert(seal.decrypt(bytes));
        } catch (RuntimeException unreadable) {
            log.warn("A session's content cannot be opened with this key and version, and counts as absent");
            return null;
        }
    }
}
