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

    RoleFilter(RoleLookup roles, PersonInSession person) {
        this.roles = roles;
        this.person = person;
    }

    /** The sign-in page needs no role, and is where those are led whose role cannot be asked for any more. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SignInPath.leads(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof CurrentUser user && roles.isDue(user)) {
            person.replace(user, roles.again(user), request, response);
        }
        chain.doFilter(request, response);
    }
}
