package dev.maxarportal.signin;

import java.time.Clock;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Component;

/** What every request of a signed-in person goes through: the limit of the sign-in, then a look at the age of the role. */
@Component
class SignInUpkeep {

    private final SignInClock limits;
    private final RoleLookup roles;
    private final PersonInSession person;
    private final Clock clock;

    SignInUpkeep(SignInClock limits, RoleLookup roles, PersonInSession person, Clock clock) {
        this.limits = limits;
        this.roles = roles;
        this.person = person;
        this.clock = clock;
    }

    void addTo(HttpSecurity http) {
        http.addFilterAfter(new SignInLimitFilter(limits, clock), AuthorizationFilter.class)
                .addFilterAfter(new RoleFilter(roles, person), SignInLimitFilter.class);
    }
}
