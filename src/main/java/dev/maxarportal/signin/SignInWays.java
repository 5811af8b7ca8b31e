package dev.maxarportal.signin;

import dev.maxarportal.maxar.MaxarProperties;
import dev.maxarportal.signin.tokens.ArdTokenEndpoint;
import dev.maxarportal.signin.tokens.MaxarClient;
import dev.maxarportal.signin.tokens.PasswordGrant;
import dev.maxarportal.signin.tokens.SignInProperties;
import dev.maxarportal.signin.tokens.TokenStore;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The ways in that this portal has: Maxar's own page where a client is registered there, and a form if that is wished. */
@Component
class SignInWays {

    private final MaxarProperties maxar;
    private final SignInProperties settings;
    private final ClientRegistrationRepository registrations;
    private final RoleLookup roles;
    private final PasswordGrant passwords;
    private final ArdTokenEndpoint ard;
    private final PasswordAttempts attempts;
    private final PasswordPerson people;
    private final TokenStore tokens;
    private final SignInFailureHandler failures;

    SignInWays(
            MaxarProperties maxar,
            SignInProperties settings,
            ClientRegistrationRepository registrations,
            RoleLookup roles,
            PasswordGrant passwords,
            ArdTokenEndpoint ard,
            PasswordAttempts attempts,
            PasswordPerson people,
            TokenStore tokens,
            SignInFailureHandler failures) {
        this.maxar = maxar;
        this.settings = settings;
        this.registrations = registrations;
        this.roles = roles;
        this.passwords = passwords;
        this.ard = ard;
        this.attempts = attempts;
        this.people = people;
        this.tokens = tokens;
        this.failures = failures;
    }

    void open(HttpSecurity http) {
        if (MaxarClient.isRegistered(maxar)) {
            http.oauth2Login(login -> login.loginPage(PasswordSignIn.PATH)
                    .authorizationEndpoint(start -> start.authorizationRequestResolver(new SignInStart(registrations)))
                    .userInfoEndpoint(user -> user.oidcUserService(roles))
                    .failureHandler(failures));
        }
        if (settings.passwordSignIn()) {
            PasswordSignInFilter filter = new PasswordSignInFilter(passwords, ard, maxar, attempts, people, tokens);
            http.with(new PasswordSignIn(filter), way -> way.loginPage(PasswordSignIn.PATH)
                    .failureHandler(failures));
        }
    }
}
