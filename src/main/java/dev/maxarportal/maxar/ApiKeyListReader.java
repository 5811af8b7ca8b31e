package dev.maxarportal.maxar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.async.ByteArrayFeeder;
import tools.jackson.databind.json.JsonMapper;

/** A list of keys that arrives in pieces, cut anywhere. Whatever is not exactly one whole list ends in an exception. */
final class ApiKeyListReader {

    /** Many times what anybody has; they only see to it that an endless answer ends. */
    static final int MOST_ELEMENTS = 100_000;

    static final int LARGEST_ELEMENT = 256 * 1024;
    static final int LARGEST_LIST = 64 * 1024 * 1024;

    private final JsonParser parser;
    private final ByteArrayFeeder feeder;

    private @Nullable ApiKeyAssembler element;
    private boolean begun;
    private boolean open;
    private int elements;
    private long elementBegin;

    ApiKeyListReader(JsonMapper mapper) {
        this.parser = mapper.createNonBlockingByteArrayParser();
        this.feeder = (ByteArrayFeeder) parser.nonBlockingInputFeeder();
    }

    /**
     * Takes the next piece, which is released, and gives the elements that end in it, nulls left out.
     *
     * @throws DecodingException when this is no list, or an element of it is none
     * @throws DataBufferLimitException when the list or one of its elements is too large to be true
     */
    List<ApiKey> read(DataBuffer piece) {
        try {
            byte[] bytes = new byte[piece.readableByteCount()];
            piece.read(bytes);
            feeder.feedInput(bytes, 0, bytes.length);
            return elements();
        } catch (JacksonException unreadable) {
            throw new DecodingException("not the list that was expected", unreadable);
        } finally {
            DataBufferUtils.release(piece);
        }
    }

    /**
     * To be called after the last piece.
     *
     * @throws DecodingException when the list is not complete
     */
    void end() {
        try {
            feeder.endOfInput();
            elements();
        } catch (JacksonException cut) {
            throw new DecodingException("only the beginning of a list", cut);
        }
        if (!begun || open) {
            throw new DecodingException("no list");
        }
    }

    private List<ApiKey> elements() {
        List<ApiKey> complete = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.NOT_AVAILABLE;
                token = parser.nextToken()) {
            if (!begun) {
                begin(token);
            } else if (!open) {
                throw new DecodingException("more than a list");
            } else {
                take(token, complete);
            }
        }
        limit();
        return complete;
    }

    private void begin(JsonToken token) {
        if (token != JsonToken.START_ARRAY) {
            throw new DecodingException("no list");
        }
        begun = true;
        open = true;
    }

    private void take(JsonToken token, List<ApiKey> complete) {
        if (element == null) {
            if (token == JsonToken.END_ARRAY) {
                open = false;
                return;
            }
            if (token == JsonToken.VALUE_NULL) {
                count();
                return;
            }
            element = new ApiKeyAssembler();
        }
        if (element.take(token, parser)) {
            complete.add(element.key());
            element = null;
            count();
        }
    }

    private void count() {
        elements++;
        elementBegin = limit();
    }

    /** How many bytes have been read, which is not too many. */
    private long limit() {
        long read = parser.currentLocation().getByteOffset();
        if (elements > MOST_ELEMENTS || read - elementBegin > LARGEST_ELEMENT || read > LARGEST_LIST) {
            throw new DataBufferLimitException("a list without an end");
        }
        return read;
    }
}
