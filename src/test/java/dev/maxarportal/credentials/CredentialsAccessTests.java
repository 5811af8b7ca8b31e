package dev.maxarportal.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.maxarportal.signin.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class CredentialsAccessTests extends CredentialsPages {

    @ParameterizedTest
    @CsvSource({
        "GET, /credentials",
        "GET, /credentials?status=gone",
        "GET, /credentials.csv",
        "GET, /credentials.ics",
        "GET, /credentials/new",
        "GET, /credentials/our-name",
        "GET, /credentials/our-name/delete",
        "GET, /credentials/our-name/next",
        "POST, /credentials",
        "POST, /credentials/our-name/next",
        "POST, /credentials/our-name/next/told",
        "POST, /credentials/our-name/next/stop",
        "POST, /credentials/check",
        "POST, /credentials/our-name/delete",
        "POST, /credentials/our-name/notes",
    })
    void onlyAdministratorsComeIn(String method, String address) {
        registered("our-name", "");
        assertThat(send(method, address, SignedIn.user())).hasStatus(403);
        assertThat(send(method, address, SignedIn.unknown())).hasStatus(403);
        assertThat(ARD.getAllServeEvents()).isEmpty();
        assertThat(portal.method(HttpMethod.valueOf(method)).uri(address).with(csrf()))
                .hasStatus3xxRedirection();
    }

    @Test
    void changesNeedTheFormsToken() {
        assertThat(portal.post()
                        .uri("/credentials/our-name/delete")
                        .with(SignedIn.admin())
                        .with(csrf().useInvalidToken()))
                .hasStatus(403);
        assertThat(ARD.getAllServeEvents()).isEmpty();
    }

    private MvcTestResult send(String method, String address, RequestPostProcessor person) {
        return portal.method(HttpMethod.valueOf(method))
                .uri(address)
                .accept(MediaType.TEXT_HTML)
                .param("name", "our-name")
                .param("provider", "azure")
                .param("secret", "https://store.example/box?sig=abc")
                .with(person)
                .with(csrf())
                .exchange();
    }
}
