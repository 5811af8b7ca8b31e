package dev.maxarportal.credentials;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.mockito.BDDMockito.given;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.maxarportal.FixedToken;
import dev.maxarportal.maxar.ServiceTokens;
import dev.maxarportal.signin.SignedIn;
import dev.maxarportal.signin.tokens.SessionTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The whole portal, in front of an ARD that answers what a test tells it to and otherwise knows no credential. */
@SpringBootTest(properties = "maxar.client-id=portal")
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
public abstract class CredentialsPages {

    public static final String REGISTRY = "/api/v1/admin/account/" + SignedIn.ACCOUNT + "/credentials";
    public static final WireMockServer ARD =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    static {
        ARD.start();
    }

    @Autowired
    protected MockMvcTester portal;

    @MockitoBean
    protected SessionTokens tokens;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("maxar.ard-url", () -> ARD.baseUrl() + "/api/v1");
    }

    @BeforeEach
    void reset() {
        ARD.resetAll();
        ARD.stubFor(any(anyUrl()).atPriority(10).willReturn(failure(404, "Not Found")));
        ARD.stubFor(put(anyUrl()).atPriority(9).willReturn(noContent()));
        given(tokens.current()).willReturn(ServiceTokens.same(new FixedToken("token-of-the-session")));
    }

    public static void registered(String name, String description) {
        ARD.stubFor(get(urlPathEqualTo(REGISTRY + "/" + name))
                .willReturn(okJson("{\"registered_credentials\":%s}".formatted(credential(name, description)))));
    }

    public static String credential(String name, String description) {
        return """
                {"credentials_id":"%s","account_id":"%s","description":"%s",
                 "created":"2022-06-03T15:14:08Z","modified":"2022-07-01T08:00:00Z"}
                """.formatted(name, SignedIn.ACCOUNT, description);
    }

    public static ResponseDefinitionBuilder failure(int status, String message) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"message\":\"%s\"}".formatted(message));
    }
}
