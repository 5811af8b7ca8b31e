package dev.maxarportal.signin.tokens;

import dev.maxarportal.maxar.MaxarProperties;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResponseErrorHandler;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** The way to Maxar's OpenID provider: no redirects, and time limits throughout, which the framework's defaults lack. */
@Component
class TokenEndpoint {

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration limit;
    private final String jwkSet;

    TokenEndpoint(MaxarProperties maxar) {
        limit = maxar.timeLimit();
        jwkSet = maxar.jwkSetEndpoint();
    }

    /** Sends forms and reads tokens. */
    RestClient client(ResponseErrorHandler refusals) {
        return client(refusals, limit);
    }

    /** The same with less patience. */
    RestClient client(ResponseErrorHandler refusals, Duration patience) {
        return RestClient.builder()
                .requestFactory(requests(patience))
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(refusals)
                .build();
    }

    /** Reads tokens that the provider signed with a key pair. */
    JwtDecoder decoder(OAuth2TokenValidator<Jwt> validator) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(jwkSet)
                .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.values())))
                .restOperations(new RestTemplate(requests(limit)))
                // The given validator says which types it takes: an access token may call itself at+jwt.
                .validateType(false)
                .build();
        decoder.setJwtValidator(validator);
        return decoder;
    }

    private JdkClientHttpRequestFactory requests(Duration patience) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(patience);
        return requests;
    }
}
