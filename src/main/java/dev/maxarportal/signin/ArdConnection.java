package dev.maxarportal.signin;

import dev.maxarportal.maxar.MaxarException;
import dev.maxarportal.maxar.MaxarProperties;
import dev.maxarportal.signin.tokens.ArdTokenEndpoint;
import dev.maxarportal.signin.tokens.SignInTokens;
import dev.maxarportal.signin.tokens.TokenKind;
import dev.maxarportal.signin.tokens.TokenStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person's connection to ARD where ARD has a sign-in of its own. Without it everything works that needs no ARD. */
@Component
public class ArdConnection {

    private final ArdTokenEndpoint ard;
    private final TokenStore tokens;
    private final RoleLookup roles;
    private final PersonInSession person;
    private final boolean separate;

    ArdConnection(
            ArdTokenEndpoint ard, TokenStore tokens, RoleLookup roles, PersonInSession person, MaxarProperties maxar) {
        this.ard = ard;
        this.tokens = tokens;
        this.roles = roles;
        this.person = person;
        this.separate = maxar.ardSignsInItself();
    }

    /** Whether ARD has a sign-in of its own; if not, there is nothing to connect. */
    public boolean isSeparate() {
        return separate;
    }

    /** How the request's own session is connected; null when it is not. */
    public @Nullable Times times(HttpServletRequest request) {
        SignInTokens kept = separate ? tokens.find(request, TokenKind.ARD) : null;
        return kept == null ? null : new Times(kept.end());
    }

    /**
     * Connects, and looks the role up with ARD's answer.
     *
     * @return false when ARD does not take this name and password
     * @throws MaxarException when ARD does not answer properly
     */
    boolean connect(
            String username,
            String password,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignInTokens given = ard.signIn(username, password);
        if (given == null) {
            return false;
        }
        tokens.keep(request, TokenKind.ARD, given);
        person.replace(user, roles.again(user), request, response);
        return true;
    }

    /** Forgets ARD's tokens, and with them a role that only ARD told. */
    void disconnect(CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        tokens.forget(request, TokenKind.ARD);
        person.replace(user, roles.again(user.withoutAccount()), request, response);
    }

    /**
     * Times of a connection.
     *
     * @param end from when on only connecting again helps
     */
    public record Times(@Nullable Instant end) {}
}
