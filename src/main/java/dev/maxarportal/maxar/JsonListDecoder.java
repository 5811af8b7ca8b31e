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
 * Reads a list element by element while it arrives, so that neither the answer nor what its elements leave out is ever held
 * as a whole. Spring's own decoder does so too, but takes an object, nothing or several lists for a list as well. JSON is
 * UTF-8 whatever charset the answer claims.
 */
final class JsonListDecoder extends JacksonJsonDecoder {

    JsonListDecoder(JsonMapper mapper, MimeType... types) {
        super(mapper, types);
    }

    @Override
    public Flux<Object> decode(
            Publisher<DataBuffer> input,
            ResolvableType elementType,
            @Nullable MimeType mimeType,
            @Nullable Map<String, Object> hints) {
        return Flux.defer(() -> {
            JsonListReader list = new JsonListReader(getMapper(), elementType.getType());
            return Flux.from(input)
                    .map(list::read)
                    .concatWith(Mono.fromRunnable(list::end))
                    .flatMapIterable(Function.identity());
        });
    }
}
