package dev.maxarsandbox.traffic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Switches for what goes wrong, such as {@code faults.in(ARD).matching(r -> r.is("GET", "/usage")).next(2).answer(503)}.
 * The first fault that fits a request strikes.
 */
@Component
public final class Faults {

    private final List<Fault> faults = new CopyOnWriteArrayList<>();

    Faults() {}

    /** Requests to one service. */
    public Where in(Service service) {
        return new Where(request -> request.service() == service, Integer.MAX_VALUE);
    }

    public void clear() {
        faults.clear();
    }

    Optional<Fault> striking(RecordedRequest request) {
        return faults.stream().filter(fault -> fault.strikes(request)).findFirst();
    }

    /** Which requests fail; the methods that return a {@link Fault} switch it on. */
    public final class Where {

        private final Predicate<RecordedRequest> when;
        private final int times;

        private Where(Predicate<RecordedRequest> when, int times) {
            this.when = when;
            this.times = times;
        }

        public Where matching(Predicate<RecordedRequest> further) {
            return new Where(when.and(further), times);
        }

        /** Only that many requests; afterwards all is well again. */
        public Where next(int times) {
            return new Where(when, times);
        }

        /** A JSON error of the form that all Maxar services share. */
        public Fault answer(int status) {
            return answer(status, "{\"message\":\"Sandbox fault %d\"}".formatted(status));
        }

        /** This JSON; an empty text means an empty body. */
        public Fault answer(int status, String json) {
            return answer(status, Effects.json(json), json);
        }

        public Fault answer(int status, String contentType, String body) {
            return on(Effects.answer(status, contentType, body, Map.of()));
        }

        /** What a proxy or a maintenance page sends, with an error's status or with 200. */
        public Fault answerHtml(int status) {
            return answer(
                    status,
                    MediaType.TEXT_HTML_VALUE,
                    "<!DOCTYPE html><html><head><title>Sandbox fault</title></head><body><h1>%d</h1></body></html>"
                            .formatted(status));
        }

        /** 429, with a Retry-After in whole seconds. */
        public Fault tooManyRequests(Duration retryAfter) {
            Map<String, String> headers = Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()));
            String body = "{\"message\":\"Too Many Requests\"}";
            return on(Effects.answer(429, Effects.json(body), body, headers));
        }

        /** 200 with nothing in it. */
        public Fault answerNothing() {
            return answer(200, "");
        }

        /** 200 with something that only looks like JSON at first. */
        public Fault answerBrokenJson() {
            return answer(200, "{\"user\": {\"name\": \"Ada\", ]");
        }

        /** The right answer, cut in half. */
        public Fault truncate() {
            return on(Effects.truncate());
        }

        /** The right answer's first half; then the connection ends, although the header promised more. */
        public Fault breakOff() {
            return on(Effects.breakOff());
        }

        /**
         * The connection ends without an answer. Not to be used with {@link #next}, since HTTP clients by themselves
         * repeat a request whose pooled connection ended so.
         */
        public Fault abort() {
            return on(Effects.abort());
        }

        /** The right answer, but late. */
        public Fault delay(Duration delay) {
            return on(Effects.delay(delay));
        }

        private Fault on(Effect effect) {
            Fault fault = new Fault(when, times, effect);
            faults.add(fault);
            return fault;
        }
    }
}
