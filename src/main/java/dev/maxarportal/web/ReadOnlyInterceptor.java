package dev.maxarportal.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses every change while the portal is read-only; signing in and out happens before it is asked. */
class ReadOnlyInterceptor implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean changes = request.getDispatcherType() == DispatcherType.REQUEST
                && !READING.contains(request.getMethod())
                && !(handler instanceof HandlerMethod method && method.hasMethodAnnotation(AllowedWhenReadOnly.class));
        if (changes) {
            ProblemDetail told = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "Nothing was changed.");
            told.setTitle("This portal is read-only at the moment");
            throw new ErrorResponseException(HttpStatus.FORBIDDEN, told, null);
        }
        return true;
    }
}
