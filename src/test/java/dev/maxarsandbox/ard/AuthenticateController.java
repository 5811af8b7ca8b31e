package dev.maxarsandbox.ard;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.maxarsandbox.data.SandboxData;
import dev.maxarsandbox.data.SandboxUser;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** ARD's own sign-in, which has nothing to do with the provider's. */
@RestController
class AuthenticateController {

    static final String PATH = "/api/v1/auth/authenticate";

    private final SandboxData data;
    private final ArdSwitches switches;
    private final ArdAccessTokens accessTokens;
    private final ArdRefreshTokens refreshTokens;
    private final JsonMapper json;

    AuthenticateController(
            SandboxData data,
            ArdSwitches switches,
            ArdAccessTokens accessTokens,
            ArdRefreshTokens refreshTokens,
            JsonMapper json) {
        this.data = data;
        this.switches = switches;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.json = json;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Tokens form(@RequestParam Map<String, String> fields) {
        return tokens(new AuthenticateBody(fields));
    }

    @PostMapping(PATH)
    Tokens json(@RequestBody(required = false) byte @Nullable [] body) {
        return tokens(AuthenticateBody.ofJson(json, body == null ? new byte[0] : body));
    }

    private Tokens tokens(AuthenticateBody body) {
        String grant = body.required("grant_type");
        return switch (grant) {
            case "password" -> byPassword(body.required("username"), body.required("password"));
            case "refresh_token" -> byRefreshToken(body.required("refresh_token"));
            default -> throw ArdRefusal.invalidInput("'" + grant + "' is not one of ['password', 'refresh_token']");
        };
    }

    private Tokens byPassword(String username, String password) {
        SandboxUser user = user(username)
                .filter(found -> switches.isPassword(found, password))
                .orElseThrow(() -> ArdRefusal.unrecognized("username/password combination"));
        return answer(user, refreshTokens.issue(user));
    }

    /** Cognito gives no new refresh token here; whether ARD does is not known. */
    private Tokens byRefreshToken(String token) {
        SandboxUser user = refreshTokens
                .email(token)
                .flatMap(this::user)
                .orElseThrow(() -> ArdRefusal.unrecognized("refresh token"));
        return answer(user, null);
    }

    private Optional<SandboxUser> user(String name) {
        return data.users().find(name.strip().toLowerCase(Locale.ROOT));
    }

    private Tokens answer(SandboxUser user, @Nullable String refreshToken) {
        return new Tokens(
                accessTokens.issue(user), "Bearer", switches.tokenLife().toSeconds(), refreshToken);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Tokens(
            String accessToken,
            String tokenType,
            long expiresIn,
            @Nullable String refreshToken) {}
}
