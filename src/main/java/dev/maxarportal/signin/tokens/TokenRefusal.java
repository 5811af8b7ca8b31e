package dev.maxarportal.signin.tokens;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.util.StringUtils;
import org.springframework.web.client.DefaultResponseErrorHandler;

/**
 * Reads why the token endpoint refused. Maxar's says so under 400 and 401, as Keycloak does for a client that it does not
 * know; the framework's own handler reads 400 alone and would take the rest for an endpoint that is out of order.
 */
class TokenRefusal extends DefaultResponseErrorHandler {

    private final OAuth2ErrorHttpMessageConverter errors = new OAuth2ErrorHttpMessageConverter();

    @Override
    public void handleError(URI url, HttpMethod method, ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (status == 400 || status == 401 || status == 403) {
            String code = code(response);
            if (code != null) {
                throw new OAuth2AuthorizationException(new OAuth2Error(code));
            }
        }
        super.handleError(url, method, response);
    }

    /** The code alone: a description may quote what was sent. */
    private @Nullable String code(ClientHttpResponse response) throws IOException {
        try {
            String code = errors.read(OAuth2Error.class, response).getErrorCode();
            return StringUtils.hasText(code) ? code : null;
        } catch (HttpMessageNotReadableException noError) {
            return null;
        }
    }
}
