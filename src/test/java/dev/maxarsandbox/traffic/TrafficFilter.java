package dev.maxarsandbox.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the sandbox's own security, so that faults strike, as a gateway's do, before anybody looks at the token. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class TrafficFilter extends OncePerRequestFilter {

    /** Marks what the log says on the sandbox's behalf, since the portal under test writes to the same log. */
    public static final String LOG_MARK = "sandbox";

    private final SandboxTraffic traffic;
    private final Faults faults;

    TrafficFilter(SandboxTraffic traffic, Faults faults) {
        this.traffic = traffic;
        this.faults = faults;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Only JSON is read ahead: Tomcat has to read a form itself to find its parameters.
        BufferedRequest buffered = isJson(request) ? new BufferedRequest(request) : null;
        RecordedRequest recorded = record(request, buffered);
        traffic.add(recorded);
        HttpServletRequest onward = buffered == null ? request : buffered;
        Optional<Fault> fault = faults.striking(recorded);
        try (MDC.MDCCloseable mark = MDC.putCloseable(LOG_MARK, "yes")) {
            if (fault.isPresent()) {
                fault.get().effect().apply(onward, response, chain);
            } else {
                chain.doFilter(onward, response);
            }
        }
    }

    private static boolean isJson(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().contains("json");
    }

    private static RecordedRequest record(HttpServletRequest request, @Nullable BufferedRequest buffered) {
        return new RecordedRequest(
                Instant.now(),
                Service.of(request.getRequestURI()),
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                request.getHeader(HttpHeaders.AUTHORIZATION),
                buffered == null ? request.getContentLengthLong() : buffered.body().length,
                buffered == null ? null : new String(buffered.body(), UTF_8));
    }
}
