package dev.maxarportal.web;

import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.Role;
import dev.maxarportal.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Takes the person from the request's header instead of the session, so that a test needs no sign-in. Not to be found by a scan, so no configuration. */
class PersonByHeader {

    static final String HEADER = "X-Person";

    @Bean
    @Primary
    SecurityContextRepository personByHeader() {
        return new Repository();
    }

    private static final class Repository implements SecurityContextRepository {

        @Override
        @Deprecated
        public SecurityContext loadContext(HttpRequestResponseHolder holder) {
            String person = holder.getRequest().getHeader(HEADER);
            return switch (person) {
                case null -> new SecurityContextImpl();
                case "admin" -> as(identity(Role.ADMIN));
                case "user" -> as(identity(Role.USER));
                default -> as(null);
            };
        }

        @Override
        public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

        @Override
        public boolean containsContext(HttpServletRequest request) {
            return request.getHeader(HEADER) != null;
        }

        private static ArdIdentity identity(Role role) {
            return new ArdIdentity(SignedIn.USER, SignedIn.ACCOUNT, "Somebody", null, true, role);
        }

        private static SecurityContext as(@org.jspecify.annotations.Nullable ArdIdentity identity) {
            return new SecurityContextImpl(SignedIn.token(identity));
        }
    }
}
