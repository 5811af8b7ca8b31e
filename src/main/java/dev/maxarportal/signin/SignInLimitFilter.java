package dev.maxarportal.signin;

import dev.maxarportal.signin.tokens.SignInEndedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a sign-in that has lasted as long as the portal lets any last, however active the person is. */
class SignInLimitFilter extends OncePerRequestFilter {

    private final SignInClock limits;
    private final Clock clock;

    SignInLimitFilter(SignInClock limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Else the sign-in page would be the page that was wanted. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SignInPath.leads(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof CurrentUser user
                && !clock.instant().isBefore(limits.latest(user))) {
            throw new SignInEndedException("The sign-in has lasted as long as it may");
        }
        chain.doFilter(request, response);
    }
}
