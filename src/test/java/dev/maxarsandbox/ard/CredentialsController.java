package dev.maxarsandbox.ard;

import dev.maxarsandbox.data.DateForm;
import dev.maxarsandbox.data.SandboxCredential;
import dev.maxarsandbox.data.SandboxData;
import java.security.Principal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stored cloud credentials, for admins. What is written is never sent back. */
@RestController
@RequestMapping("/api/v1/admin/account/{accountId}/credentials")
class CredentialsController {

    private final SandboxData data;
    private final Desk desk;

    CredentialsController(SandboxData data, Desk desk) {
        this.data = data;
        this.desk = desk;
    }

    @GetMapping
    Map<String, @Nullable Object> list(
            Principal principal,
            @PathVariable String accountId,
            @RequestParam @Nullable Integer limit,
            @RequestParam(name = "starting_after") @Nullable String startingAfter) {
        desk.admin(principal, accountId);
        return Page.of(data.credentials().all(), SandboxCredential::id, limit, startingAfter)
                .body(credential -> Map.of("registered_credentials", body(credential)));
    }

    @GetMapping("/{id}")
    Map<String, @Nullable Object> one(Principal principal, @PathVariable String accountId, @PathVariable String id) {
        desk.admin(principal, accountId);
        return Envelope.of("registered_credentials", body(known(id)));
    }

    /**
     * Makes a record or silently replaces one. The contract allows two forms of success: here names of odd length get 204,
     * the others JSON with 201 or 200, so that both occur and each test knows which.
     */
    @PutMapping("/{id}")
    ResponseEntity<?> put(
            Principal principal, @PathVariable String accountId, @PathVariable String id, @RequestBody Change change) {
        desk.admin(principal, accountId);
        if (!id.matches("[A-Za-z0-9_-]+")) {
            throw ArdRefusal.badRequest("'credentials_id' may have letters, digits, _ and - only");
        }
        if (change.credentials() == null || change.credentials().isBlank()) {
            throw ArdRefusal.badRequest("Input body does not match schema: 'credentials' is a required property");
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant created =
                data.credentials().find(id).map(SandboxCredential::created).orElse(now);
        boolean isNew = data.credentials().find(id).isEmpty();
        SandboxCredential credential =
                new SandboxCredential(id, change.credentials(), change.description(), created, now);
        data.credentials().put(credential);
        if (id.length() % 2 == 1) {
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .body(Envelope.of("registered_credentials", body(credential)));
    }

    @PatchMapping("/{id}")
    Map<String, @Nullable Object> patch(
            Principal principal, @PathVariable String accountId, @PathVariable String id, @RequestBody Change change) {
        desk.admin(principal, accountId);
        SandboxCredential old = known(id);
        SandboxCredential credential = new SandboxCredential(
                id,
                change.credentials() == null ? old.secret() : change.credentials(),
                change.description() == null ? old.description() : change.description(),
                old.created(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
        data.credentials().put(credential);
        return Envelope.of("registered_credentials", body(credential));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(Principal principal, @PathVariable String accountId, @PathVariable String id) {
        desk.admin(principal, accountId);
        known(id);
        data.credentials().remove(id);
        return ResponseEntity.noContent().build();
    }

    private SandboxCredential known(String id) {
        return data.credentials().find(id).orElseThrow(() -> ArdRefusal.notFound("credentials '" + id + "'"));
    }

    private Map<String, @Nullable Object> body(SandboxCredential credential) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("credentials_id", credential.id());
        body.put("account_id", data.account().id());
        body.put("description", credential.description());
        body.put("created", DateForm.SECONDS.write(credential.created()));
        body.put("modified", DateForm.SECONDS.write(credential.modified()));
        return body;
    }

    /** What a client writes; with PATCH, what is missing stays. */
    record Change(@Nullable String credentials, @Nullable String description) {}
}
