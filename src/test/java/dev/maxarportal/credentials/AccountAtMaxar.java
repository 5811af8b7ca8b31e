package dev.maxarportal.credentials;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.maxarportal.credentials.CredentialsPages.ARD;
import static dev.maxarportal.credentials.CredentialsPages.credential;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import dev.maxarportal.signin.ArdIdentity;
import dev.maxarportal.signin.Role;
import dev.maxarportal.signin.SignedIn;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An account that only one test knows, and what Maxar tells of its credentials. */
public final class AccountAtMaxar {

    private static final int PAGE = 100;

    private final String id = UUID.randomUUID().toString();

    public String id() {
        return id;
    }

    public RequestPostProcessor admin() {
        return person(Role.ADMIN);
    }

    public RequestPostProcessor user() {
        return person(Role.USER);
    }

    private RequestPostProcessor person(Role role) {
        return SignedIn.as(new ArdIdentity("u-" + role, id, "Grace " + role, "grace@example.com", true, role));
    }

    public String registry() {
        return "/api/v1/admin/account/" + id + "/credentials";
    }

    /** Maxar has these, of which it tells a hundred at a time. */
    public void has(List<String> names) {
        holds(names.stream().map(name -> credential(name, "")).toList(), names);
    }

    /** Maxar answers so in one page. */
    public void answers(String... credentials) {
        holds(Arrays.asList(credentials), List.of());
    }

    public void fails(int status) {
        ARD.stubFor(get(urlPathEqualTo(registry())).willReturn(CredentialsPages.failure(status, "No")));
    }

    /** How often Maxar was asked for a page of the list. */
    public int timesListed() {
        return ARD.findAll(getRequestedFor(urlPathEqualTo(registry()))).size();
    }

    private void holds(List<String> credentials, List<String> names) {
        for (int from = 0; from == 0 || from < credentials.size(); from += PAGE) {
            int to = Math.min(from + PAGE, credentials.size());
            String data = credentials.subList(from, to).stream()
                    .map("{\"registered_credentials\":%s}"::formatted)
                    .collect(Collectors.joining(","));
            MappingBuilder page = get(urlPathEqualTo(registry()))
                    .withQueryParam("starting_after", from == 0 ? absent() : equalTo(names.get(from - 1)));
            ARD.stubFor(page.willReturn(
                    okJson("{\"data\":[%s],\"has_more\":%s}".formatted(data, to < credentials.size()))));
        }
    }
}
