package dev.maxarportal.signin;

import dev.maxarportal.sessions.StoredSessions;
import dev.maxarportal.signin.tokens.MaxarClient;
import dev.maxarportal.signin.tokens.TokenStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The person of a session: put there at sign-in, replaced when more is known, taken out when the sign-in has ended. */
@Component
class PersonInSession {

    private final SecurityContextRepository contexts;
    private final StoredSessions sessions;
    private final SignInTrail trail;

    PersonInSession(SecurityContextRepository contexts, StoredSessions sessions, SignInTrail trail) {
        this.trail = trail;
        this.contexts = contexts;
        this.sessions = sessions;
    }

    static OAuth2AuthenticationToken authentication(CurrentUser user) {
        return new OAuth2AuthenticationToken(user, user.getAuthorities(), MaxarClient.REGISTRATION_ID);
    }

    /** For this request and those to come; another role than before is put into the audit trail. */
    void replace(CurrentUser before, CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        trail.lookedUpAgain(before, user);
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        OAuth2AuthenticationToken now = authentication(user);
        now.setDetails(current == null ? null : current.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /**
     * Ends the sign-in of that session as it is stored. The request's own copy is left alone: if the person has signed in
     * again meanwhile, in another tab, the session has a new id, and that sign-in must stay.
     */
    void signOut(HttpSession session) {
        sessions.change(session.getId(), stored -> {
            stored.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            TokenStore.removeMaxarTokens(stored);
            return true;
        });
    }
}
