package dev.maxarportal.maxar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.PooledByteBufAllocator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.core.io.buffer.PooledDataBuffer;
import org.springframework.util.MimeTypeUtils;
import reactor.core.publisher.Flux;

/** A list that arrives in pieces, is cut off, is none, or does not end. */
class ApiKeyListDecoderTests {

    /** Every kind of value, with characters of two to four bytes and with escapes to be cut in. */
    private static final String TWO_KEYS = """
             [ {"id":"1","name":"Schlüssel 😀 \\"\\u00fc\\\\","more":{"a":[1,-2.5e3,{}],"b":[[],true,null]},
            "api_key":"FAKE-KEY-VALUE-0001","expiration_date":"2024-04-20 17:26:24"},
            {"api_key":null,"id":"2","description":"€","created_date":"2023-10-23T17:26:24.660856Z"}]
            """;

    private static final byte[] BYTES = TWO_KEYS.stripTrailing().getBytes(UTF_8);

    private final List<DataBuffer> pieces = new ArrayList<>();
    private final NettyDataBufferFactory buffers = new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT);

    private DataBuffer piece(byte[] bytes) {
        DataBuffer piece = buffers.allocateBuffer(Math.max(1, bytes.length)).write(bytes);
        pieces.add(piece);
        return piece;
    }

    private Flux<ApiKey> decoded(Flux<byte[]> answer) {
        return new ApiKeyListDecoder(MaxarConfiguration.json(), MimeTypeUtils.ALL)
                .decode(answer.map(this::piece), ResolvableType.forClass(ApiKey.class), null, null)
                .cast(ApiKey.class);
    }

    private List<ApiKey> read(byte[]... answer) {
        return decoded(Flux.fromArray(answer)).collectList().block();
    }

    private List<ApiKey> read(String answer) {
        return read(answer.getBytes(UTF_8));
    }

    private static byte[] part(int from, int to) {
        return Arrays.copyOfRange(BYTES, from, to);
    }

    @AfterEach
    void everyPieceWasReleased() {
        assertThat(pieces).noneMatch(piece -> ((PooledDataBuffer) piece).isAllocated());
    }

    @Test
    void listIsReadElementByElement() {
        assertThat(read(TWO_KEYS))
                .containsExactly(
                        new ApiKey(
                                "1",
                                "Schlüssel 😀 \"ü\\",
                                null,
                                KeyMark.of("FAKE-KEY-VALUE-0001"),
                                MaxarTime.of("2024-04-20 17:26:24"),
                                null),
                        new ApiKey("2", null, "€", null, null, MaxarTime.of("2023-10-23T17:26:24.660856Z")));
    }

    @Test
    void listIsTheSameWhereverItIsCutIntoPieces() {
        List<ApiKey> whole = read(BYTES);
        for (int cut = 0; cut <= BYTES.length; cut++) {
            assertThat(read(part(0, cut), part(cut, BYTES.length)))
                    .as("cut at %d", cut)
                    .isEqualTo(whole);
        }
        assertThat(read(IntStream.range(0, BYTES.length)
                        .mapToObj(at -> part(at, at + 1))
                        .toArray(byte[][]::new)))
                .isEqualTo(whole);
    }

    static IntStream cuts() {
        return IntStream.range(0, BYTES.length);
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void beginningOfAListIsNoList(int cut) {
        assertThatThrownBy(() -> read(part(0, cut))).isInstanceOf(DecodingException.class);
        assertThatThrownBy(() -> read(part(0, cut / 2), part(cut / 2, cut))).isInstanceOf(DecodingException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "{}",
                "{\"keys\":[]}",
                "null",
                "1",
                "\"[]\"",
                "[]]",
                "[] []",
                "[]1",
                "[]\"",
                "[],",
                "[]{}",
                "{}[]",
                "[1]",
                "[\"a\"]",
                "[true]",
                "[[]]",
                "[{},]",
                "[,{}]",
                "[{} {}]",
                "[{}}",
                "[{\"id\":[]}]",
                "[{\"id\"}]",
                "[{},oops]",
                "<html>",
                "[NaN]",
                "[{'id':'1'}]",
                "[{}]//",
                "\0",
                "[{\"name\":\"\n\"}]"
            })
    void whatIsNotExactlyOneListOfKeysIsNone(String answer) {
        assertThatThrownBy(() -> read(answer)).isInstanceOf(DecodingException.class);
    }

    @Test
    void nothingAtAllIsNoList() {
        assertThatThrownBy(() -> read()).isInstanceOf(DecodingException.class);
        assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(DecodingException.class);
    }

    @Test
    void bytesThatAreNoTextAreNoList() {
        assertThatThrownBy(() -> read("[{\"name\":\"".getBytes(UTF_8), new byte[] {(byte) 0xff}, part(0, 20)))
                .isInstanceOf(DecodingException.class);
    }

    @Test
    void listMayBeEmptyAndRowsOfNothingAreLeftOut() {
        assertThat(read(" [ ]\r\n")).isEmpty();
        assertThat(read("[null,{\"id\":\"1\"},null]")).extracting(ApiKey::id).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"api_key\":null",
                ",\"api_key\":\"\"",
                ",\"api_key\":\"\\t\"",
                ",\"api_key\":42",
                ",\"api_key\":true",
                ",\"api_key\":98765432109876543210",
                ",\"api_key\":{\"a\":1}",
                ",\"api_key\":[\"a\"]",
                ",\"new\":1e999999999",
                ",\"new\":[[{\"api_key\":{}}]]",
                ",\"new\":{\"id\":[]}",
                ",\"name\":null,\"description\":null,\"created_date\":null",
                ",\"created_date\":{\"epoch\":1}"
            })
    void nothingUnusualInARowFailsTheList(String fields) {
        assertThat(read("[{\"id\":\"1\"%s}]".formatted(fields))).singleElement().satisfies(key -> {
            assertThat(key.id()).isEqualTo("1");
            assertThat(key.mark()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"null,", "{},", "{\"id\":\"1\",\"name\":\"a\"},"})
    void listOfTooManyElementsIsGivenUp(String element) {
        assertGivenUp("[", element.repeat(1_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a long text ", "\\n", "ü"})
    void elementWithATextThatDoesNotEndIsGivenUp(String text) {
        assertGivenUp("[{},{\"api_key\":\"", text.repeat(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"new\":{\"a\":[1,2]},", " ", "\"name\":\"again\","})
    void elementThatDoesNotEndIsGivenUp(String field) {
        assertGivenUp("[{},{", field.repeat(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[{}", "[]"})
    void answerThatEndsInNothingButSpacesIsGivenUp(String begin) {
        assertGivenUp(begin, " ".repeat(1_000));
    }

    @Test
    void listOfElementsThatAreEachAlmostTooLargeIsGivenUp() {
        assertGivenUp("[", "{\"new\":\"" + "x".repeat(200_000) + "\"},");
    }

    private void assertGivenUp(String begin, String again) {
        AtomicBoolean stopped = new AtomicBoolean();
        Flux<byte[]> endless = Flux.concat(
                        Flux.just(begin.getBytes(UTF_8)),
                        Flux.just(again.getBytes(UTF_8)).repeat())
                .doOnCancel(() -> stopped.set(true));
        assertThatThrownBy(() -> decoded(endless).blockLast()).isInstanceOf(DataBufferLimitException.class);
        assertThat(stopped).isTrue();
    }

    @Test
    void elementThatIsTooLargeIsGivenUpThoughItArrivesAtOnce() {
        String name = "x".repeat(ApiKeyListReader.LARGEST_ELEMENT);
        assertThatThrownBy(() -> read("[{\"name\":\"" + name + "\"},{}]")).isInstanceOf(DataBufferLimitException.class);
        assertThat(read("[{},{\"name\":\"" + name.substring(100) + "\"},{}]")).hasSize(3);
    }

    @Test
    void listMayHaveAsManyElementsAsAreAllowed() {
        String most = ",{}".repeat(ApiKeyListReader.MOST_ELEMENTS).substring(1);
        assertThat(read("[" + most + "]")).hasSize(ApiKeyListReader.MOST_ELEMENTS);
        assertThatThrownBy(() -> read("[" + most + ",{}]")).isInstanceOf(DataBufferLimitException.class);
    }

    @Test
    void failureBetweenPiecesIsHandedOnAsItIs() {
        CancellationException lost = new CancellationException("lost");
        assertThatThrownBy(() -> decoded(Flux.concat(Flux.just(part(0, 150)), Flux.error(lost)))
                        .blockLast())
                .isSameAs(lost);
    }

    @Test
    void readingIsStoppedWhenNobodyWantsMore() {
        AtomicBoolean stopped = new AtomicBoolean();
        Flux<byte[]> answer =
                Flux.concat(Flux.just(BYTES), Flux.<byte[]>never()).doOnCancel(() -> stopped.set(true));
        assertThat(decoded(answer).blockFirst()).extracting(ApiKey::id).isEqualTo("1");
        assertThat(stopped).isTrue();
    }
}
