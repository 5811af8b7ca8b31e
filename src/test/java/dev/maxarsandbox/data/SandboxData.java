package dev.maxarsandbox.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All that the sandbox knows. A test may look at it and change it at any time; a reset brings the typical state back. */
@Component
public final class SandboxData {

    private final Shelf<SandboxUser> users = new Shelf<>(SandboxUser::email);
    private final Shelf<SandboxUser> outsiders = new Shelf<>(SandboxUser::email);
    private final Shelf<SandboxKey> keys = new Shelf<>(SandboxKey::id);
    private final Shelf<SandboxCredential> credentials = new Shelf<>(SandboxCredential::id);
    private final Shelf<SandboxMonitor> monitors = new Shelf<>(SandboxMonitor::id);
    private volatile List<SandboxUser> departed = List.of();
    private volatile SandboxAccount account = SandboxAccount.asOf(LocalDate.now(ZoneOffset.UTC));
    private volatile DailyUse use = DailyUse.invented();

    SandboxData() {
        reset();
    }

    /** The account's people, by e-mail address. */
    public Shelf<SandboxUser> users() {
        return users;
    }

    /** People whom the provider knows, but ARD does not, by e-mail address. */
    public Shelf<SandboxUser> outsiders() {
        return outsiders;
    }

    /** Whom the provider knows by this e-mail address, in whatever case it was typed. */
    public Optional<SandboxUser> person(String email) {
        String id = email.strip().toLowerCase(Locale.ROOT);
        return users.find(id).or(() -> outsiders.find(id));
    }

    /** The person with this e-mail address, who must exist. */
    public SandboxUser user(String email) {
        return person(email).orElseThrow();
    }

    /** Whose token of the provider this is, by the token's {@code sub}. */
    public Optional<SandboxUser> bearer(String subject) {
        return Stream.of(users, outsiders)
                .flatMap(shelf -> shelf.all().stream())
                .filter(user -> user.subject().equals(subject))
                .findFirst();
    }

    /** Everybody whose usage counts for the account: its people, and those whom its list no longer has. */
    public List<SandboxUser> everybody() {
        return Stream.concat(users.all().stream(), departed.stream()).toList();
    }

    public void setDeparted(List<SandboxUser> departed) {
        this.departed = List.copyOf(departed);
    }

    /** Everybody's API keys, by id. */
    public Shelf<SandboxKey> keys() {
        return keys;
    }

    public Shelf<SandboxCredential> credentials() {
        return credentials;
    }

    public Shelf<SandboxMonitor> monitors() {
        return monitors;
    }

    public SandboxAccount account() {
        return account;
    }

    public void setAccount(SandboxAccount account) {
        this.account = account;
    }

    public DailyUse use() {
        return use;
    }

    public void setUse(DailyUse use) {
        this.use = use;
    }

    /** Every secret that the sandbox has held since the last reset, so that a test can look for leaks. */
    public List<String> secrets() {
        return Stream.concat(
                        keys.everPut().stream().map(SandboxKey::text),
                        credentials.everPut().stream().map(SandboxCredential::secret))
                .distinct()
                .toList();
    }

    public void reset() {
        Instant now = Instant.now();
        users.restock(FirstUsers.list());
        outsiders.restock(FirstUsers.outsiders());
        keys.restock(FirstKeys.asOf(now));
        credentials.restock(FirstCredentials.asOf(now));
        monitors.restock(FirstMonitors.asOf(now, users.all()));
        departed = List.of();
        account = SandboxAccount.asOf(LocalDate.ofInstant(now, ZoneOffset.UTC));
        use = DailyUse.invented();
    }

    /** Another account of this size, until the next reset; everything else is as after a reset. */
    public void become(SandboxSize size) {
        reset();
        switch (size) {
            case TINY -> becomeTiny();
            case TYPICAL -> {}
            case HUGE -> becomeHuge();
        }
    }

    private void becomeTiny() {
        users.restock(TinyAccount.users());
        keys.clear();
        credentials.clear();
        monitors.clear();
        account = TinyAccount.asOf(LocalDate.now(ZoneOffset.UTC));
        use = DailyUse.none();
    }

    private void becomeHuge() {
        users.restock(HugeAccount.users());
        departed = HugeAccount.departed();
        account = HugeAccount.of(account);
        use = HugeAccount.use();
    }
}
