package dev.maxarportal.signin;

import dev.maxarportal.maxar.MaxarProperties;
import dev.maxarportal.signin.tokens.MaxarClient;
import dev.maxarportal.signin.tokens.SignInProperties;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The ways in that this portal has: Maxar's own page where a client is registered there, and a form if that is wished. */
@Component
class SignInWays {

    private final boolean atMaxar;
    private final boolean withPassword;
    private final ClientRegistrationRepository registrations;
    private final RoleLookup roles;
    private final PasswordAuthentication passwords;
    private final SignInSuccessHandler successes;
    private final SignInFailureHandler failures;

    SignInWays(
            MaxarProperties maxar,
            SignInProperties settings,
            ClientRegistrationRepository registrations,
            RoleLookup roles,
            PasswordAuthentication passwords,
            SignInSuccessHandler successes,
            SignInFailureHandler failures) {
        this.atMaxar = MaxarClient.isRegistered(maxar);
        this.withPassword = settings.passwordSignIn();
        this.registrations = registrations;
        this.roles = roles;
        this.passwords = passwords;
        this.successes = successes;
        this.failures = failures;
    }

    boolean areAtMaxar() {
        return atMaxar;
    }

    boolean areWithPassword() {
        return withPassword;
    }

    void addTo(HttpSecurity http) {
        if (atMaxar) {
            http.oauth2Login(login -> login.loginPage(SignInPath.PATH)
                    .authorizationEndpoint(start -> start.authorizationRequestResolver(new SignInStart(registrations)))
                    .userInfoEndpoint(user -> user.oidcUserService(roles))
                    .successHandler(successes)
                    .failureHandler(failures));
        }
        if (withPassword) {
            http.with(new PasswordSignIn(new PasswordSignInFilter(passwords)), form -> form.loginPage(SignInPath.PATH)
                    .successHandler(successes)
                    .failureHandler(failures));
        }
    }
}
