package dev.maxarportal.sessions;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Which requests go without a session, although they carry its cookie: files and health, which are the same for everybody,
 * and the error page when the database is away, which would otherwise fail as what it reports.
 */
final class SessionNeed {

    private SessionNeed() {}

    static boolean of(HttpServletRequest request) {
        boolean error = request.getDispatcherType() == DispatcherType.ERROR;
        return !isSameForEverybody(request, error) && !(error && isAboutDatabase(request));
    }

    private static boolean isSameForEverybody(HttpServletRequest request, boolean error) {
        Object asked = error ? request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) : request.getRequestURI();
        String path = Objects.toString(asked, "");
        return Stream.of("/assets/", "/actuator/").anyMatch(start -> path.startsWith(request.getContextPath() + start));
    }

    private static boolean isAboutDatabase(HttpServletRequest request) {
        return Stream.iterate(problem(request), Objects::nonNull, Throwable::getCause)
                .anyMatch(each -> each instanceof DataAccessException || each instanceof TransactionException);
    }

    private static @Nullable Throwable problem(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable problem ? problem : null;
    }
}
