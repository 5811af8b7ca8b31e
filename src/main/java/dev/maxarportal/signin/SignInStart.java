package dev.maxarportal.signin;

import dev.maxarportal.signin.tokens.MaxarClient;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Begins a sign-in at Maxar; the address of any other provider is none, which the framework would call a fault. */
class SignInStart implements OAuth2AuthorizationRequestResolver {

    private static final RequestMatcher AT_MAXAR =
            PathPatternRequestMatcher.pathPattern("/oauth2/authorization/" + MaxarClient.REGISTRATION_ID);

    private final OAuth2AuthorizationRequestResolver framework;

    SignInStart(ClientRegistrationRepository registrations) {
        framework = new DefaultOAuth2AuthorizationRequestResolver(registrations);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return AT_MAXAR.matches(request) ? framework.resolve(request) : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        return framework.resolve(request, registrationId);
    }
}
