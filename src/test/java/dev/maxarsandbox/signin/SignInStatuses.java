package dev.maxarsandbox.signin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who may sign in; like Maxar, it suspends people for wrong passwords. People go by their e-mail address. */
@Component
public final class SignInStatuses {

    static final int WRONG_PASSWORDS = 5;

    private static final Map<String, SignInStatus> FIRST =
            Map.of("sam@example.com", SignInStatus.SUSPENDED, "nia@example.com", SignInStatus.NOT_SET_UP);

    private final Map<String, SignInStatus> statuses = new ConcurrentHashMap<>(FIRST);
    private final Map<String, Integer> wrongPasswords = new ConcurrentHashMap<>();

    SignInStatuses() {}

    public void set(String email, SignInStatus status) {
        statuses.put(email, status);
        wrongPasswords.remove(email);
    }

    public void reset() {
        statuses.clear();
        statuses.putAll(FIRST);
        wrongPasswords.clear();
    }

    SignInStatus of(String email) {
        return statuses.getOrDefault(email, SignInStatus.ACTIVE);
    }

    void noteWrongPassword(String email) {
        if (wrongPasswords.merge(email, 1, Integer::sum) >= WRONG_PASSWORDS) {
            set(email, SignInStatus.SUSPENDED);
        }
    }

    void noteRightPassword(String email) {
        wrongPasswords.remove(email);
    }
}
