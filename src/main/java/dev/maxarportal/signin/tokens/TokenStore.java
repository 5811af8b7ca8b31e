package dev.maxarportal.signin.tokens;

import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.MaxarService;
import dev.maxarportal.sessions.StoredSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Keeps tokens with the session. A request sees the session as it was when the request began; whatever renews or drops
 * tokens therefore changes the stored session, not the request's copy, which must never write an older token over a newer one.
 */
@Component
public class TokenStore {

    private final StoredSessions sessions;

    TokenStore(StoredSessions sessions) {
        this.sessions = sessions;
    }

    /** The newest tokens that this request knows of; null when there are none. */
    public @Nullable SignInTokens find(HttpServletRequest request, TokenKind kind) {
        if (request.getAttribute(kind.attribute()) instanceof SignInTokens renewed) {
            return renewed;
        }
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(kind.attribute()) instanceof SignInTokens kept ? kept : null;
    }

    /** Takes the tokens of an ended sign-in out of a session; those of ARD stay for the same person's next one. */
    public static void removeMaxarTokens(Session stored) {
        stored.removeAttribute(TokenKind.MAXAR.attribute());
    }

    /** Keeps the tokens of a sign-in that has just been made. */
    public void keep(HttpServletRequest request, TokenKind kind, SignInTokens tokens) {
        request.getSession().setAttribute(kind.attribute(), tokens);
        request.setAttribute(kind.attribute(), tokens);
    }

    /** Whether the tokens were got or renewed by this very request. */
    public boolean isNew(HttpServletRequest request, TokenKind kind) {
        return request.getAttribute(kind.attribute()) != null;
    }

    public void forget(HttpServletRequest request, TokenKind kind) {
        request.removeAttribute(kind.attribute());
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(kind.attribute());
        }
    }

    /**
     * Renews the session's tokens, unless somebody else has done so meanwhile.
     *
     * @param stale whether tokens are no better than those that were found wanting
     * @throws SignInEndedException when the sign-in cannot be renewed
     * @throws MaxarException when Maxar does not answer properly, or ARD has to be connected again
     */
    SignInTokens renew(String session, TokenKind kind, Predicate<SignInTokens> stale, TokenRenewal renewal) {
        try {
            return sessions.change(session, stored -> renewed(stored, kind, stale, renewal))
                    .orElseThrow(() -> new SignInEndedException("The session is over"));
        } catch (CannotAcquireLockException busy) {
            throw MaxarException.tooSlow(MaxarService.SIGN_IN, StoredSessions.PATIENCE, busy);
        }
    }

    private static SignInTokens renewed(
            Session stored, TokenKind kind, Predicate<SignInTokens> stale, TokenRenewal renewal) {
        SignInTokens newest = stored.getAttribute(kind.attribute());
        if (newest == null) {
            throw kind.ended("The session has no token");
        }
        if (!stale.test(newest)) {
            return newest;
        }
        try {
            SignInTokens fresh = renewal.renew(newest);
            stored.setAttribute(kind.attribute(), fresh);
            return fresh;
        } catch (RenewalRefusedException refused) {
            stored.removeAttribute(kind.attribute());
            throw kind.ended(String.valueOf(refused.getMessage()));
        }
    }

    /** Takes these tokens out of a session, unless it has others by now. */
    void drop(String session, TokenKind kind, SignInTokens tokens) {
        sessions.change(session, stored -> {
            if (tokens.equals(stored.getAttribute(kind.attribute()))) {
                stored.removeAttribute(kind.attribute());
            }
            return true;
        });
    }
}
