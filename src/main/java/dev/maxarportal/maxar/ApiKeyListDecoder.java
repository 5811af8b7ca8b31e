package dev.maxarportal.maxar;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.util.MimeType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the list of keys key by key while it arrives, so that neither the answer nor the texts in it are ever held as a
 * whole; anything else as usual. Spring's own decoder does so too, but takes an object, nothing or several lists for a list as well. JSON is
 * UTF-8 whatever charset the answer claims.
 */
final class ApiKeyListDecoder extends JacksonJsonDecoder {

    ApiKeyListDecoder(JsonMapper mapper, MimeType... types) {
        super(mapper, types);
    }

    @Override
    public Flux<Object> decode(
            Publisher<DataBuffer> input,
            ResolvableType elementType,
            @Nullable MimeType mimeType,
            @Nullable Map<String, Object> hints) {
        if (elementType.toClass() != ApiKey.class) {
            return super.decode(input, elementType, mimeType, hints);
        }
        return Flux.defer(() -> {
            ApiKeyListReader list = new ApiKeyListReader(getMapper());
            return Flux.from(input)
                    .map(list::read)
                    .concatWith(Mono.fromRunnable(list::end))
                    .flatMapIterable(Function.identity());
        });
    }
}
