package dev.maxarportal.usage;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An address asks for usage in a way that means nothing, and has no form in which that could be mended. */
public final class UnclearQueryException extends ErrorResponseException {

    private UnclearQueryException(String complaint) {
        super(HttpStatus.BAD_REQUEST, ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, complaint), null);
        getBody().setTitle("This usage cannot be asked for");
    }

    /**
     * Lets only a query pass that means something.
     *
     * @throws UnclearQueryException otherwise
     */
    public static void refuse(UsageQuery query) {
        String complaint = query.complaint();
        if (complaint != null) {
            throw new UnclearQueryException(complaint);
        }
    }
}
