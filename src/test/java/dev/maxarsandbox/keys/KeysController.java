package dev.maxarsandbox.keys;

import dev.maxarsandbox.data.DateForm;
import dev.maxarsandbox.data.SandboxData;
import dev.maxarsandbox.data.SandboxKey;
import dev.maxarsandbox.data.SandboxUser;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own keys: make, list with their texts, delete. */
@RestController
@RequestMapping("/api-key/api/v2/api-key")
class KeysController {

    private final SandboxData data;
    private final KeySwitches switches;

    KeysController(SandboxData data, KeySwitches switches) {
        this.data = data;
        this.switches = switches;
    }

    /** A bare array, with expired keys and with every key's text. */
    @GetMapping
    List<Map<String, @Nullable String>> list(Principal principal) {
        String owner = caller(principal);
        return data.keys().all().stream()
                .filter(key -> key.owner().equals(owner))
                .map(SandboxKey::body)
                .toList();
    }

    /** A field that was not sent is missing in the answer; one that was sent comes back as it was, date included. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable String> create(
            Principal principal, @RequestBody(required = false) @Nullable Map<String, @Nullable String> request) {
        String owner = caller(principal);
        Map<String, @Nullable String> wish = request == null ? Map.of() : request;
        Instant now = Instant.now();
        String end = wish.get("expiration_date");
        if (end == null) {
            end = DateForm.SPACE.write(now.plus(ExpirationDate.LONGEST));
        } else {
            ExpirationDate.check(end, now);
        }
        SandboxKey key = SandboxKey.made(owner, now, end);
        for (String field : List.of("name", "description")) {
            if (wish.containsKey(field)) {
                key = key.with(field, wish.get(field));
            }
        }
        data.keys().put(key);
        return key.body();
    }

    @DeleteMapping("/id/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Principal principal, @PathVariable String id) {
        if (!deleted(caller(principal), id)) {
            throw KeysRefusal.notFound();
        }
    }

    /** What the service does with a list of known and unknown ids is not documented; here unknown ones do no harm. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteMany(Principal principal, @RequestBody Ids request) {
        String owner = caller(principal);
        if (request.ids() == null || request.ids().isEmpty()) {
            throw KeysRefusal.badRequest("ids must not be empty");
        }
        long gone = request.ids().stream()
                .filter(id -> switches.isLeftBehind(id) || deleted(owner, id))
                .count();
        if (gone == 0) {
            throw KeysRefusal.notFound();
        }
    }

    private boolean deleted(String owner, String id) {
        return data.keys().find(id).filter(key -> key.owner().equals(owner)).isPresent()
                && (switches.isKeptForEver(id) || data.keys().remove(id));
    }

    private String caller(Principal principal) {
        return data.bearer(principal.getName()).map(SandboxUser::email).orElseThrow(KeysRefusal::unauthorized);
    }

    record Ids(@Nullable List<String> ids) {}
}
