package dev.maxarportal.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the role of a signed-in person no older than a quarter of an hour, so that losing it at Maxar takes effect here. */
class RoleFilter extends OncePerRequestFilter {

    private final RoleLookup roles;
    private final SecurityContextRepository contexts;

    RoleFilter(RoleLookup roles, SecurityContextRepository contexts) {
        this.roles = roles;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof OAuth2AuthenticationToken token
                && token.getPrincipal() instanceof CurrentUser user
                && roles.isDue(user)) {
            replace(token, roles.again(user), request, response);
        }
        chain.doFilter(request, response);
    }

    private void replace(
            OAuth2AuthenticationToken token, CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthenticationToken fresh = new OAuth2AuthenticationToken(
                user, user.getAuthorities(), token.getAuthorizedClientRegistrationId());
        fresh.setDetails(token.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(fresh);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
