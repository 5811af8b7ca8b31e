package dev.maxarportal.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the role of a signed-in person no older than a quarter of an hour, so that losing it at Maxar takes effect here. */
class RoleFilter extends OncePerRequestFilter {

    private final RoleLookup roles;
    private final PersonInSession person;
    private final SignInTrail trail;

    RoleFilter(RoleLookup roles, PersonInSession person, SignInTrail trail) {
        this.roles = roles;
        this.person = person;
        this.trail = trail;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof CurrentUser user && roles.isDue(user)) {
            CurrentUser fresh = roles.again(user);
            trail.lookedUpAgain(user, fresh);
            person.replace(fresh, request, response);
        }
        chain.doFilter(request, response);
    }
}
