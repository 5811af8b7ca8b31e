package dev.maxarportal.signin.tokens;

import dev.maxarportal.signin.tokens.PasswordRefusedException.Reason;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.web.client.DefaultResponseErrorHandler;

/**
 * Reads why a password was refused. Documented by the vendor: 401 for a wrong name or password, 403 for "a problem with your
 * user or your organization's account". The descriptions under 400 and 401 are Keycloak's; only what they mean is kept.
 */
class PasswordRefusal extends DefaultResponseErrorHandler {

    private final OAuth2ErrorHttpMessageConverter errors = new OAuth2ErrorHttpMessageConverter();

    @Override
    public void handleError(URI url, HttpMethod method, ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        throw new PasswordRefusedException(
                switch (status) {
                    case 400, 401 -> reason(response, status);
                    case 403 -> Reason.NOT_ALLOWED;
                    case 429 -> Reason.BUSY;
                    default -> Reason.UNAVAILABLE;
                });
    }

    private Reason reason(ClientHttpResponse response, int status) throws IOException {
        Reason plain = status == 401 ? Reason.WRONG_PASSWORD : Reason.UNAVAILABLE;
        try {
            OAuth2Error error = errors.read(OAuth2Error.class, response);
            return switch (error.getErrorCode()) {
                case OAuth2ErrorCodes.INVALID_GRANT -> ofGrant(error);
                case OAuth2ErrorCodes.INVALID_CLIENT,
                        OAuth2ErrorCodes.UNAUTHORIZED_CLIENT,
                        OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE,
                        OAuth2ErrorCodes.INVALID_SCOPE -> Reason.UNKNOWN_PORTAL;
                default -> plain;
            };
        } catch (HttpMessageNotReadableException noError) {
            return plain;
        }
    }

    private static Reason ofGrant(OAuth2Error error) {
        String description =
                Objects.requireNonNullElse(error.getDescription(), "").toLowerCase(Locale.ROOT);
        if (description.contains("not fully set up")) {
            return Reason.NOT_SET_UP;
        }
        boolean closed =
                description.contains("disabled") || description.contains("suspended") || description.contains("locked");
        return closed ? Reason.SUSPENDED : Reason.WRONG_PASSWORD;
    }
}
